//! The program on a desk. Everything is in the library, which phones load too.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    satchel_shell::run();
}
