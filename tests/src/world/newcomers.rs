//! Devices that are let in step by step, as a story tells it.

use app::session::Session;
use app::unlock::DeviceHome;

use super::{Device, World, blank};

impl World {
    /// A home that asks to belong to somebody.
    ///
    /// # Errors
    /// In words.
    pub fn blank_home(&self, folder: &str, seed: u64) -> Result<DeviceHome, String> {
        blank(&self.dir, folder, seed, &self.clock)
    }

    /// The device of a home in the folder of its person's code that was let in elsewhere.
    ///
    /// # Errors
    /// In words.
    pub fn device_of(&self, code: &str, session: Session) -> Result<Device, String> {
        let mut device = Device::of(&self.dir, code, code, session, &self.clock);
        device.point_at(self)?;
        Ok(device)
    }
}
