//! The rows that a host answers also while the device is locked. In the same form as the table of commands.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::nearby::{MeetAt, Meeting, meet_join, meet_stop, meet_wait, meeting};
use super::people::{AcceptPerson, AddPerson, ChoosePerson, PersonAsked};
use super::{BeginJoin, Device, JoinAsked};
use crate::codes::{self, CodePicture, CodeSeen, CodeText, CodesInPicture};
use crate::commands::bundle::Stick;
use crate::error::CommandError;
use crate::home::Home;
use crate::nearby::Met;
use crate::passphrase::OfferedWords;
use crate::recovery::Asked;
use crate::registry::{Kind, Nothing, Reply, Spec, rows};
use crate::settings::Settings;
use crate::views::device::{DeviceState, SyncState, Watch};

/// Every row of the device itself.
pub const DEVICE_TABLE: &[Spec<Arc<Device>>] = rows!(Arc<Device>;
    Query device_state(Nothing) -> DeviceState = device_state, "Whether it is locked, whose it is and how it is set.";
    Command unlock(UnlockWith) -> DeviceState = unlock, "Opens the records with a passphrase.";
    Command here(Here) -> Watch = here, "Says that somebody is there, and whether a visit is open.";
    Command lock(Nothing) -> DeviceState = lock, "Seals what was saved and closes the records.";
    Command set_settings(Settings) -> Settings = set_settings, "Sets how screens look and act here.";
    Command sync_start(Nothing) -> SyncState = sync_start, "Begins to exchange with the office in the background.";
    Command sync_stop(Nothing) -> SyncState = sync_stop, "Ends the exchange under way; what was stored stays.";
    Command meet_wait(Nothing) -> Meeting = meet_wait, "Waits ten minutes for another device on the same network.";
    Query meeting(Nothing) -> Meeting = meeting, "How the waiting stands, or what came of it.";
    Command meet_stop(Nothing) -> Meeting = meet_stop, "Ends the waiting.";
    Command meet_join(MeetAt) -> Met = meet_join, "Exchanges with a device that waits on the same network.";
    Command ask_recovery(AskRecovery) -> Asked = ask_recovery, "Asks two people for help with a forgotten passphrase.";
    Command choose_person(ChoosePerson) -> DeviceState = choose_person, "Locks, and asks for the passphrase of another person of this tablet.";
    Command begin_person(Nothing) -> DeviceState = begin_person, "Locks, and makes room for another person's records.";
    Command add_person(AddPerson) -> PersonAsked = add_person, "Makes another person's store on this tablet and their request to the supervisor.";
    Command ask_again(UnlockWith) -> PersonAsked = ask_again, "Shows the request of a person who waits once more.";
    Command accept_person(AcceptPerson) -> DeviceState = accept_person, "Takes the supervisor's answer: the person's store belongs to the agency.";
    Command drop_person(ChoosePerson) -> DeviceState = drop_person, "Takes away a store whose request was never answered.";
    Command finish_recovery(FinishRecovery) -> Nothing = finish_recovery, "Takes their two answers: the new passphrase holds.";
    Command hand_in(Nothing) -> Stick = hand_in, "Puts what was not at the office into a file for a supervisor, once the tries are over.";
    // Joining by codes (docs/adr/0037).
    Query offer_join_words(Nothing) -> OfferedWords = offer_join_words, "Draws words for the passphrase of a new device.";
    Command begin_join(BeginJoin) -> JoinAsked = begin_join, "Makes a new device's keys and shows its request.";
    Command finish_join(CodeText) -> DeviceState = finish_join, "Takes the answer: the device belongs to its person.";
    Query look_at_codes(CodeText) -> CodeSeen = look_at_codes, "How much of a message was scanned, and what it is.";
    Query read_code_picture(CodePicture) -> CodesInPicture = read_code_picture, "Reads the codes in a picture.";
);

/// A passphrase to try.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct UnlockWith {
    /// As it was typed or pasted: spaces around it and runs of them do not matter.
    pub passphrase: String,
}

impl Drop for UnlockWith {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.passphrase);
    }
}

/// Somebody touched the screen. Screens say so now and then while they are touched, because reading asks nothing of a host.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct Here {
    /// Whether a visit is open: others are in the room then.
    pub visiting: bool,
}

type Answer<T> = Result<Reply<T>, CommandError>;

fn device_state(device: &mut Arc<Device>, _: Nothing) -> Answer<DeviceState> {
    device.touch(Kind::Query);
    Ok(Reply::unchanged(device.state()))
}

fn unlock(device: &mut Arc<Device>, input: UnlockWith) -> Answer<DeviceState> {
    device.unlock(&input.passphrase).map(Reply::unchanged)
}

fn here(device: &mut Arc<Device>, input: Here) -> Answer<Watch> {
    Ok(Reply::unchanged(device.here(input.visiting)))
}

fn lock(device: &mut Arc<Device>, _: Nothing) -> Answer<DeviceState> {
    device.lock();
    Ok(Reply::unchanged(device.state()))
}

fn set_settings(device: &mut Arc<Device>, settings: Settings) -> Answer<Settings> {
    device.touch(Kind::Command);
    device.set_settings(settings).map(Reply::unchanged)
}

fn sync_start(device: &mut Arc<Device>, _: Nothing) -> Answer<SyncState> {
    device.touch(Kind::Command);
    device.start_exchange(None).map(Reply::unchanged)
}

fn sync_stop(device: &mut Arc<Device>, _: Nothing) -> Answer<SyncState> {
    device.touch(Kind::Command);
    Ok(Reply::unchanged(device.stop_exchange()))
}

fn choose_person(device: &mut Arc<Device>, input: ChoosePerson) -> Answer<DeviceState> {
    device.choose_person(&input.person).map(Reply::unchanged)
}

fn begin_person(device: &mut Arc<Device>, _: Nothing) -> Answer<DeviceState> {
    device.begin_person().map(Reply::unchanged)
}

fn add_person(device: &mut Arc<Device>, input: AddPerson) -> Answer<PersonAsked> {
    device.add_person(&input).map(Reply::unchanged)
}

fn ask_again(device: &mut Arc<Device>, input: UnlockWith) -> Answer<PersonAsked> {
    device.ask_again(&input.passphrase).map(Reply::unchanged)
}

fn accept_person(device: &mut Arc<Device>, input: AcceptPerson) -> Answer<DeviceState> {
    device.accept_person(&input).map(Reply::unchanged)
}

fn drop_person(device: &mut Arc<Device>, input: ChoosePerson) -> Answer<DeviceState> {
    device.drop_person(&input.person).map(Reply::unchanged)
}

/// The passphrase to come.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct AskRecovery {
    /// It holds once both answers are here.
    pub new: String,
}

impl Drop for AskRecovery {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.new);
    }
}

/// Both answers, and the passphrase that was chosen with the request.
#[derive(Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct FinishRecovery {
    /// As it was typed with the request.
    pub new: String,
    /// The two answers, each a line of text.
    pub answers: Vec<String>,
}

impl Drop for FinishRecovery {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.new);
    }
}

fn ask_recovery(device: &mut Arc<Device>, input: AskRecovery) -> Answer<Asked> {
    device.while_locked(|dir, host| crate::recovery::ask(dir, &input.new, host)).map(Reply::unchanged)
}

fn finish_recovery(device: &mut Arc<Device>, input: FinishRecovery) -> Answer<Nothing> {
    let answers: Vec<Vec<u8>> = input.answers.iter().map(|text| text.as_bytes().to_vec()).collect();
    let done = device.while_locked(|dir, host| crate::recovery::finish(dir, &input.new, &answers, host));
    done.map(|()| Reply::unchanged(Nothing {}))
}

fn hand_in(device: &mut Arc<Device>, _: Nothing) -> Answer<Stick> {
    let made = device.while_locked(|dir, host| crate::last_tries::hand_in(&Home::at(dir), host));
    made.map(Reply::unchanged)
}

fn offer_join_words(device: &mut Arc<Device>, _: Nothing) -> Answer<OfferedWords> {
    Ok(Reply::unchanged(device.offer_words()))
}

fn begin_join(device: &mut Arc<Device>, input: BeginJoin) -> Answer<JoinAsked> {
    device.begin_join(&input).map(Reply::unchanged)
}

fn finish_join(device: &mut Arc<Device>, input: CodeText) -> Answer<DeviceState> {
    device.finish_join(&input.text).map(Reply::unchanged)
}

fn look_at_codes(device: &mut Arc<Device>, input: CodeText) -> Answer<CodeSeen> {
    device.touch(Kind::Query);
    codes::look(&input.text).map(Reply::unchanged)
}

fn read_code_picture(device: &mut Arc<Device>, input: CodePicture) -> Answer<CodesInPicture> {
    device.touch(Kind::Query);
    codes::read_picture(&input).map(Reply::unchanged)
}
