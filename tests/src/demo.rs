//! The demo agency of 200 case records, the small one of forty for tests, and running either. Everything is invented; nothing ships.

pub mod acts;
pub mod agency;
pub mod cable;
pub mod cases;
pub mod data;
pub mod desk;
pub mod diary;
pub mod forty;
pub mod last_day;
pub mod make;
pub mod people;
pub mod plan;
pub mod play;
pub mod run;
pub mod screens;
pub mod services;
pub mod shown;
pub mod stamp;
pub mod words;
