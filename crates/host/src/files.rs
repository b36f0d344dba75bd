//! The files of the screens, by their exact names. A path is looked up in a list and never joined to a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Files that a build of the screens may have, and how deep its folders go.
const FILES_MAX: usize = 4_096;
const DEPTH_MAX: usize = 8;
/// The largest file that is served: a font or a script.
const FILE_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// A folder of files.
pub struct Files {
    folder: PathBuf,
    known: Mutex<BTreeMap<String, PathBuf>>,
}

impl Files {
    /// The files below a folder as it is now.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn of(folder: &Path) -> io::Result<Files> {
        let known = Mutex::new(list(folder)?);
        Ok(Files { folder: folder.to_owned(), known })
    }

    /// A file's bytes and media type by the path of a request; `/` is `index.html`.
    pub fn read(&self, path: &str) -> Option<(Vec<u8>, &'static str)> {
        let name = if path == "/" { "/index.html" } else { path };
        let file = self.find(name)?;
        let media_type = media_type(&file)?;
        (fs::metadata(&file).ok()?.len() <= FILE_BYTES_MAX).then_some(())?;
        Some((fs::read(&file).ok()?, media_type))
    }

    fn find(&self, name: &str) -> Option<PathBuf> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(file) = known.get(name) {
            return Some(file.clone());
        }
        // The screens may have been built anew.
        *known = list(&self.folder).ok()?;
        known.get(name).cloned()
    }
}

/// Every file below a folder by its name in a request. Links are not followed.
fn list(folder: &Path) -> io::Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![(folder.to_owned(), String::new(), 0)];
    while let Some((folder, prefix, depth)) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let (kind, name) = (entry.file_type()?, format!("{prefix}/{name}"));
            if kind.is_dir() && depth < DEPTH_MAX {
                folders.push((entry.path(), name, depth + 1));
            } else if kind.is_file() && files.len() < FILES_MAX {
                files.insert(name, entry.path());
            }
        }
    }
    Ok(files)
}

/// The media type of what a build of the screens holds; nothing else is served.
fn media_type(file: &Path) -> Option<&'static str> {
    Some(match file.extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "ftl" | "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_files_of_a_known_kind_are_read() {
        let dir = tempfile::tempdir().unwrap();
        let ui = dir.path().join("ui");
        fs::create_dir_all(ui.join("assets")).unwrap();
        fs::write(dir.path().join("secret.txt"), "no").unwrap();
        fs::write(ui.join("index.html"), "page").unwrap();
        fs::write(ui.join("notes.md"), "no").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(dir.path().join("secret.txt"), ui.join("link.txt")).unwrap();
        let files = Files::of(&ui).unwrap();
        assert_eq!(files.read("/").unwrap().0, b"page", "the page itself");
        for path in ["/notes.md", "/link.txt", "/../secret.txt", "/assets/../../secret.txt", "//index.html", "/assets"]
        {
            assert!(files.read(path).is_none(), "{path} is not served");
        }
        fs::write(ui.join("assets/app-1.js"), "js").unwrap();
        let (bytes, kind) = files.read("/assets/app-1.js").unwrap();
        assert_eq!((bytes.as_slice(), kind), (&b"js"[..], "text/javascript; charset=utf-8"), "a new build is found");
    }
}
