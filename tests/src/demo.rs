//! The demo agency of forty cases, and running it for people to touch. Everything is invented; nothing here ships.

pub mod acts;
pub mod agency;
pub mod cable;
pub mod cases;
pub mod data;
pub mod desk;
pub mod diary;
pub mod make;
pub mod people;
pub mod plan;
pub mod run;
pub mod screens;
pub mod services;
pub mod shown;
pub mod stamp;
pub mod words;
