//! Worlds of several devices and a real office on a socket. Holds no rule of casework: it calls commands as any host does.

pub mod crowd;
pub mod demo;
pub mod demo_text;
pub mod dice;
pub mod evil;
pub mod files;
pub mod histories;
pub mod host;
pub mod key_acts;
pub mod kill;
pub mod kill_tap;
pub mod kill_worker;
pub mod photo;
pub mod removals;
pub mod scanner;
pub mod scene;
pub mod story;
pub mod tap;
pub mod terminal;
pub mod world;
