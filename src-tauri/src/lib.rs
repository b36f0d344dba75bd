//! The window of the app: passes commands to the device and its events to the page. No rule, no query.

#![cfg_attr(not(mobile), forbid(unsafe_code))]

mod arguments;
mod closing;
mod window;

use std::sync::{Arc, Mutex, PoisonError};

use app::device::{ANYWHERE, Device, Options};
use app::host::{Machine, keep_ticking};
use serde_json::Value;
use tauri::{AppHandle, Emitter, Manager, RunEvent, State, WindowEvent};

use arguments::Arguments;

/// The device, as the handler finds it.
struct Held(Arc<Device>);

/// What a worker hears from the device is heard by the page under this name.
const EVENT: &str = "device";

/// Runs the app until its window is closed.
#[cfg_attr(mobile, tauri::mobile_entry_point)]
pub fn run() {
    app::host::quiet_panics();
    let arguments = arguments::read();
    if let Err(refused) = arguments::refuse_automation() {
        arguments::stop(refused);
    }
    let arguments = Mutex::new(Some(arguments));
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![call])
        .setup(move |app| {
            let arguments = arguments.lock().unwrap_or_else(PoisonError::into_inner).take().unwrap_or_default();
            set_up(app.handle(), arguments)
        })
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                closing::begin(window);
            }
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => app.run(|app, event| {
            if let RunEvent::Exit = event {
                closing::finish(app);
            }
        }),
        Err(error) => arguments::stop(&format!("the window cannot be opened: {error}")),
    }
}

fn set_up(app: &AppHandle, arguments: Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let home = match arguments.home {
        Some(home) => home,
        None => app.path().app_local_data_dir()?,
    };
    // Opened before the device is unlocked, so the folder may be missing still.
    std::fs::create_dir_all(&home)?;
    let machine = Machine { clock_shift_ms: arguments.clock_shift_minutes.saturating_mul(60_000), shows_files: true };
    let options = Options { sync_every_s: arguments.sync_every, nearby: ANYWHERE };
    let page = app.clone();
    // A page that is closing hears nothing more; that is no fault.
    let tell = Box::new(move |event: &app::views::device::DeviceEvent| drop(page.emit_to("main", EVENT, event)));
    let device = Device::new(&home, Box::new(machine), options, tell);
    keep_ticking(&device);
    app.manage(Held(device));
    window::open(app, &home)?;
    closing::on_signal(app);
    Ok(())
}

/// The one handler: any row of the command tables. Runs beside the window's own thread.
#[tauri::command]
async fn call(held: State<'_, Held>, command: String, input: Value) -> Result<Value, ()> {
    let device = held.0.clone();
    let answered = tauri::async_runtime::spawn_blocking(move || device.answer(&command, input));
    // A command that panics is contained by the device; this fails only when the program ends.
    answered.await.map_err(|_| ())
}
