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

/// Puts a folder back to what it held.
///
/// # Errors
/// In words.
pub fn put_back(dir: &Path, files: &[(PathBuf, Vec<u8>)]) -> Result<(), String> {
    std::fs::remove_dir_all(dir).map_err(|error| error.to_string())?;
    for (path, bytes) in files {
        let folder = path.parent().unwrap_or(dir);
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        std::fs::write(path, bytes).map_err(|error| error.to_string())?;
    }
    Ok(())
}
