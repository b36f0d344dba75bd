//! Tables in our own papers that programs read. Knows Markdown's pipes and nothing else of it.

/// A row: its cells without the spaces around them, and its line from 1.
#[derive(Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Where it stands.
    pub line: usize,
    /// What it says.
    pub cells: Vec<&'a str>,
}

/// The rows of the first table below a heading, without the heading row; empty if there is none.
pub fn below<'a>(text: &'a str, heading: &str) -> Vec<Row<'a>> {
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    lines
        .skip_while(|(_, line)| line.trim_start_matches('#').trim() != heading || !line.starts_with('#'))
        .skip(1)
        .take_while(|(_, line)| !line.starts_with('#'))
        .skip_while(|(_, line)| !line.starts_with('|'))
        .take_while(|(_, line)| line.starts_with('|'))
        .skip(2)
        .map(|(line, row)| Row { line, cells: row.trim_matches('|').split('|').map(str::trim).collect() })
        .collect()
}

/// Everything a cell has in backticks.
pub fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_below_a_heading_are_read() {
        let text =
            "# A\n| x |\n|---|\n| no |\n## Words\ntext\n\n| Say | Not |\n|---|---|\n| a `b`, `c` | d |\n\n| other |\n";
        let rows = below(text, "Words");
        assert_eq!(rows, [Row { line: 10, cells: vec!["a `b`, `c`", "d"] }], "the first table of that part only");
        assert_eq!(quoted(rows[0].cells[0]), ["b", "c"], "what is in backticks");
        assert!(below(text, "Absent").is_empty(), "no heading, no rows");
    }
}
