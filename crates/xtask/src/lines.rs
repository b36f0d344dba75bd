//! How large and how well documented the parts are that must stay small. Counts; judges nothing.

use crate::programs::Stop;
use crate::tidy;

/// Together, lines of code without tests, blank lines and comments: documentation is asked for, so it is not counted.
const LINES_MAX: usize = 4_000;
const PARTS: [(&str, &str); 3] =
    [("wire", "crates/wire/src/"), ("vault", "crates/vault/src/"), ("reducer", "crates/model/src/reducer")];

/// Prints the table.
///
/// # Errors
/// A file cannot be read.
pub fn run() -> Result<(), Stop> {
    let counts: Vec<_> = PARTS.iter().map(|(_, start)| tidy::size_of(start)).collect::<Result<_, _>>()?;
    println!("| part | files | lines without tests | of it code | public items | documented |");
    println!("|---|---|---|---|---|---|");
    let mut sum = tidy::Size::default();
    for ((name, _), size) in PARTS.iter().zip(counts) {
        row(name, size);
        sum = sum + size;
    }
    row("together", sum);
    match sum.code.checked_sub(LINES_MAX) {
        None | Some(0) => println!("\nWithin the {LINES_MAX} lines of code that they may have together."),
        Some(over) => {
            println!("\nOver the {LINES_MAX} lines of code that they may have together, by {over}.")
        }
    }
    Ok(())
}

fn row(name: &str, size: tidy::Size) {
    let share = if size.public == 0 { 100.0 } else { 100.0 * size.documented as f64 / size.public as f64 };
    println!("| {name} | {} | {} | {} | {} | {share:.1} % |", size.files, size.lines, size.code, size.public);
}
