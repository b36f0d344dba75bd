//! The file that says that a demo agency is whole, written last, and the mark that makes a home a demo home.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;

use serde_json::{Value, json};

use super::agency::loopback;

/// Raised when the demo agency is made otherwise: an older one is set aside.
pub const VERSION: u64 = 5;
const FILE: &str = "demo.json";
/// A file of this name in a home says that its passphrase is printed for everybody.
pub const HOME_MARK: &str = "demo";
/// Ports are looked for from here on: below those that the system hands out by itself.
const PORT_FROM: u16 = 27_400;
const PORTS: u16 = 2_000;

/// Which agency: each stands in a folder of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// The forty cases on which the tests with screens stand.
    Forty,
    /// The 200 case records of `domain.md` 18, with their planted stories.
    Whole,
}

impl Size {
    /// How many case records it has, but for leads that nobody met yet.
    #[must_use]
    pub fn records(self) -> u64 {
        match self {
            Size::Forty => 40,
            Size::Whole => 200,
        }
    }
}

/// What is known of a whole demo agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The day on which it was made: what is due counts from it.
    pub made_on: String,
    /// Which agency it is.
    pub size: Size,
    /// Code of the story's case.
    pub story_code: String,
    /// Codes of the cases of the planted stories, by their tags.
    pub tags: BTreeMap<String, String>,
    /// Where the tablet looks for the office.
    pub tablet: String,
    /// Where the laptop looks for the office.
    pub laptop: String,
}

impl Stamp {
    /// A stamp with two ports that are free now.
    ///
    /// # Errors
    /// In words, when no port is free.
    pub fn fresh(made_on: String, size: Size, story_code: String) -> Result<Stamp, String> {
        let [tablet, laptop] = addresses(&hold_ports()?)?;
        Ok(Stamp { made_on, size, story_code, tags: BTreeMap::new(), tablet, laptop })
    }

    /// Writes it, so that the agency counts as whole.
    ///
    /// # Errors
    /// In words.
    pub fn write(&self, dir: &Path) -> Result<(), String> {
        let said = json!({
            "version": VERSION, "made_on": self.made_on, "records": self.size.records(), "story_code": self.story_code,
            "tags": self.tags, "tablet": self.tablet, "laptop": self.laptop,
        });
        let (path, beside) = (dir.join(FILE), dir.join("demo.json.new"));
        let written = std::fs::write(&beside, format!("{said:#}\n")).and_then(|()| std::fs::rename(&beside, &path));
        written.map_err(|error| format!("{}: {error}", path.display()))
    }
}

/// The stamp of a whole agency of this version; `None` when there is none.
///
/// # Errors
/// In words, when the folder cannot be read.
pub fn read(dir: &Path) -> Result<Option<Stamp>, String> {
    let path = dir.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    Ok(serde_json::from_str(&text).ok().as_ref().and_then(parse))
}

fn parse(said: &Value) -> Option<Stamp> {
    let text = |name: &str| said[name].as_str().map(str::to_owned);
    (said["version"] == json!(VERSION)).then_some(())?;
    let size = [Size::Forty, Size::Whole].into_iter().find(|size| said["records"] == json!(size.records()))?;
    Some(Stamp {
        made_on: text("made_on")?,
        size,
        story_code: text("story_code")?,
        tags: serde_json::from_value(said["tags"].clone()).ok()?,
        tablet: text("tablet")?,
        laptop: text("laptop")?,
    })
}

/// Marks a home as one of a demo.
///
/// # Errors
/// In words.
pub fn mark_home(home: &Path) -> Result<(), String> {
    let path = home.join(HOME_MARK);
    std::fs::write(&path, b"").map_err(|error| format!("{}: {error}", path.display()))
}

/// Two loopback ports that were free and are now held, so that no other demo takes them meanwhile.
///
/// # Errors
/// In words.
pub fn hold_ports() -> Result<[TcpListener; 2], String> {
    let held = (PORT_FROM..PORT_FROM + PORTS).filter_map(|port| TcpListener::bind(loopback(port)).ok());
    let both: Vec<TcpListener> = held.take(2).collect();
    <[TcpListener; 2]>::try_from(both).map_err(|_| "no port is free on this machine".to_owned())
}

/// The addresses of two held ports.
///
/// # Errors
/// In words.
pub fn addresses(held: &[TcpListener; 2]) -> Result<[String; 2], String> {
    let address = |port: &TcpListener| port.local_addr().map(|address| address.to_string());
    let read = |port| address(port).map_err(|error| error.to_string());
    Ok([read(&held[0])?, read(&held[1])?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_of_another_version_or_half_a_stamp_is_none() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read(dir.path()), Ok(None), "nothing is there yet");
        let mut stamp = Stamp::fresh("2026-03-31".to_owned(), Size::Whole, "ABCD EFGH".to_owned()).unwrap();
        stamp.tags.insert("D04".to_owned(), "IJKL MNOP".to_owned());
        assert_ne!(stamp.tablet, stamp.laptop, "each device has its own way to the office");
        stamp.write(dir.path()).unwrap();
        assert_eq!(read(dir.path()), Ok(Some(stamp)), "a whole one reads back");
        let path = dir.path().join(FILE);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replace(&format!("\"version\": {VERSION}"), "\"version\": 0")).unwrap();
        assert_eq!(read(dir.path()), Ok(None), "an older one is made anew");
        std::fs::write(&path, &text[..text.len() / 2]).unwrap();
        assert_eq!(read(dir.path()), Ok(None), "half a file says nothing");
    }
}
