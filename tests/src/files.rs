//! What lies in a folder.

use std::path::{Path, PathBuf};

/// Every file below a folder with its bytes.
///
/// # Errors
/// In words.
pub fn files_below(dir: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>, String> {
    let mut out = Vec::new();
    for entry in std::fs::read_dir(dir).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            out.extend(files_below(&path)?);
        } else {
            let bytes = std::fs::read(&path).map_err(|error| error.to_string())?;
            out.push((path, bytes));
        }
    }
    Ok(out)
}
