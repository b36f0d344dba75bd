//! What stands where in the package: the program, its icons, its menu entry, its licence. Nothing runs at installation.

use std::fs;
use std::path::Path;

use super::{NAME, PROGRAM, Package, failed};
use crate::programs::{self, Stop};
use crate::workspace;

/// Where the menu looks for pictures of each size, and the picture.
const ICONS: [(&str, &str); 4] =
    [("32x32", "32x32.png"), ("128x128", "128x128.png"), ("256x256", "128x128@2x.png"), ("512x512", "icon.png")];

const MENU_ENTRY: &str = "\
[Desktop Entry]
Type=Application
Name=Satchel
Exec=satchel-app
Icon=satchel
Terminal=false
Categories=Office;
StartupWMClass=satchel-app
";

/// Fills the tree of a package.
///
/// # Errors
/// A file cannot be read or written.
pub fn fill(package: &Package, program: &Path) -> Result<(), Stop> {
    let usr = package.tree.join("usr");
    copy(program, &usr.join("bin").join(PROGRAM))?;
    strip(&usr.join("bin").join(PROGRAM))?;
    for (size, picture) in ICONS {
        let place = usr.join("share/icons/hicolor").join(size).join("apps/satchel.png");
        copy(&workspace::root().join("icons").join(picture), &place)?;
    }
    copy(&workspace::root().join("icons/satchel.svg"), &usr.join("share/icons/hicolor/scalable/apps/satchel.svg"))?;
    write(&usr.join("share/applications/org.satchel.satchel.desktop"), MENU_ENTRY)?;
    copy(&workspace::root().join("LICENSE"), &usr.join("share/doc").join(NAME).join("copyright"))?;
    let control = control(package, bytes_below(&usr)?.div_ceil(1024));
    write(&package.tree.join("DEBIAN/control"), &control)
}

/// What Debian is told of the package.
fn control(package: &Package, installed_kib: u64) -> String {
    let Package { version, architecture, .. } = package;
    format!(
        "Package: {NAME}\n\
         Version: {version}\n\
         Architecture: {architecture}\n\
         Maintainer: The Satchel project <satchel@localhost>\n\
         Installed-Size: {installed_kib}\n\
         Depends: libc6, libgcc-s1, libgtk-3-0t64 | libgtk-3-0, libssl3t64 | libssl3, libwebkit2gtk-4.1-0\n\
         Section: misc\n\
         Priority: optional\n\
         Description: Satchel\n\
        \x20A notebook that is kept on this device and opened with a passphrase.\n"
    )
}

/// What a person needs to look into a fault stays with the build.
fn strip(program: &Path) -> Result<(), Stop> {
    programs::run(&mut programs::program("strip", &["--strip-unneeded", &program.display().to_string()]))
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    make_folder_of(to)?;
    fs::copy(from, to).map_err(|error| failed(from, &error))?;
    Ok(())
}

fn write(to: &Path, text: &str) -> Result<(), Stop> {
    make_folder_of(to)?;
    fs::write(to, text).map_err(|error| failed(to, &error))
}

fn make_folder_of(file: &Path) -> Result<(), Stop> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).map_err(|error| failed(folder, &error))
}

fn bytes_below(folder: &Path) -> Result<u64, Stop> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, &error))? {
        let entry = entry.map_err(|error| failed(folder, &error))?;
        let data = entry.metadata().map_err(|error| failed(&entry.path(), &error))?;
        bytes += if data.is_dir() { bytes_below(&entry.path())? } else { data.len() };
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_names_itself_and_nothing_else() {
        let package = Package {
            build: super::super::Build::Release,
            version: "1.2.3".into(),
            architecture: "amd64".into(),
            tree: "tree".into(),
            file: "satchel.deb".into(),
        };
        let control = control(&package, 5);
        assert!(
            control.starts_with("Package: satchel\nVersion: 1.2.3\nArchitecture: amd64\n"),
            "dpkg reads it: {control}"
        );
        assert!(control.ends_with("passphrase.\n"), "the last line is ended");
        for telling in ["social", "case", "child", "visit", "client"] {
            let said = format!("{control}{MENU_ENTRY}").to_lowercase();
            assert!(!said.contains(telling), "nothing on the outside says what it is for: {telling}");
        }
    }
}
