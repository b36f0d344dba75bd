//! What a command answers when it cannot do what was asked: a stable code, facts to show, and one plain English sentence.
//!
//! Facts are numbers, dates and field names, never a name, a note or a key.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident => $code:literal, $sentence:literal;)*) => {
        /// A stable name for what went wrong. Screens have one sentence for each in each language.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, TS)]
        pub enum ErrorCode {
            $($(#[$doc])* #[serde(rename = $code)] $name,)*
        }

        impl ErrorCode {
            /// Every code, in the order of this table.
            pub const ALL: &'static [ErrorCode] = &[$(ErrorCode::$name,)*];

            /// The stable name that crosses to screens and scripts.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(ErrorCode::$name => $code,)* }
            }

            /// What happened, what is safe and what to do, in plain English for the command line.
            #[must_use]
            pub const fn sentence(self) -> &'static str {
                match self { $(ErrorCode::$name => $sentence,)* }
            }
        }
    };
}

codes! {
    /// The passphrase does not open the store.
    PassphraseWrong => "passphrase_wrong", "This passphrase is not the right one. Nothing was changed. Try again after the wait.";
    /// Too many wrong tries: wait first.
    UnlockWait => "unlock_wait", "Wait before the next try. Nothing was changed; the records are safe.";
    /// The device is locked: nothing is read or written before somebody unlocks it.
    Locked => "locked", "This device is locked. Everything is saved. Unlock it first.";
    /// A new passphrase can be guessed too easily.
    PassphraseWeak => "passphrase_weak", "This passphrase is too easy to guess. Nothing was changed. Use the words offered, or a longer one.";
    /// Another program has this home open.
    StoreInUse => "store_in_use", "Satchel is already open on this device. Close the other window first.";
    /// The store cannot be read; its bytes are as they were.
    StoreUnreadable => "store_unreadable", "The records on this device cannot be read. Nothing was deleted. Ask your supervisor, who can help to recover them.";
    /// A newer Satchel wrote the store.
    StoreNewer => "store_newer", "A newer Satchel wrote these records. Update Satchel to open them; they are unchanged.";
    /// There is no store in this home.
    StoreMissing => "store_missing", "There are no records here yet. Enrol this device first.";
    /// A store is already here and is never written over.
    HomeExists => "home_exists", "This folder already holds a Satchel store. It was left as it is. Choose an empty folder.";
    /// The case is not here any more: its time on this device was over.
    CaseLeft => "case_left", "This file left this device, because its time here was over. The office has it. Bring it back from the list of files whose time is over.";
    /// Two people erased the case for good: nothing is written in it any more.
    CaseErased => "case_erased", "This file was erased for good. Nothing can be added to it. Note what matters on paper and ask your supervisor.";
    /// The disk is full; the save did not happen.
    DiskFull => "disk_full", "The device is full, so this was not saved. What was saved before is safe. Free some space and save again.";
    /// The disk failed; whether the save happened is unknown until the next opening.
    DiskFailed => "disk_failed", "The device could not write. Do not rely on the last entry: open Satchel again and look whether it is there.";
    /// No such command.
    CommandUnknown => "command_unknown", "There is no such command. `satchel commands` lists them.";
    /// The input does not have the command's form.
    InputUnreadable => "input_unreadable", "The command does not understand this input. Nothing was saved. `satchel commands` shows the form.";
    /// A text is longer than its field takes.
    TextTooLong => "text_too_long", "This text is too long. Nothing was saved. Shorten it and save again.";
    /// A text holds characters that cannot be shown.
    TextUnreadable => "text_unreadable", "This text holds characters that cannot be shown. Remove them and save again.";
    /// A name, number or place of the case's people stands in a text of casework.
    NameInCasework => "name_in_casework", "A text names somebody of this case. Nothing was saved. Write the code instead, or say why the word stays.";
    /// A required text or value is missing.
    ValueMissing => "value_missing", "Something needed is missing. Nothing was saved. Fill it in and save again.";
    /// The role or assignment does not allow this.
    NotAllowed => "not_allowed", "Your role does not allow this here. Ask your supervisor.";
    /// Only somebody who holds all that a person wrote can say up to where it counts.
    SupervisorNeeded => "supervisor_needed", "Only this person's supervisor can remove the device: they hold what was written on it. Nothing was changed. Ask them.";
    /// The person has decided already, and a second one has to.
    SecondNeeded => "second_needed", "You have decided already. A second person has to decide as well.";
    /// Nobody approves their own work.
    OwnWork => "own_work", "Nobody can approve their own work. Another supervisor has to decide.";
    /// No such case on this device.
    CaseUnknown => "case_unknown", "This case is not on this device.";
    /// The code has a typing error.
    CaseCodeWrong => "case_code_wrong", "This case code has a typing error. Compare it with the paper and type it again.";
    /// The entry meant is not in the case.
    EntryUnknown => "entry_unknown", "This entry is not in the case any more. Open the case again.";
    /// The case is not in a state in which this can be done.
    StateRefuses => "state_refuses", "The case is not at a step where this can be done.";
    /// A guard of the step is not met.
    GuardUnmet => "guard_unmet", "Something has to be done first before this step. The list says what.";
    /// A change of risk needs a reason.
    RiskReasonMissing => "risk_reason_missing", "A risk level needs a reason. Choose or write one.";
    /// A date lies outside what makes sense here.
    DateRefused => "date_refused", "This date cannot be right here. Correct it and save again.";
    /// Nothing to save.
    NothingToRecord => "nothing_to_record", "There is nothing to save yet.";
    /// Somebody is named who must learn nothing of the case.
    KeptAway => "kept_away", "Somebody is named here who must learn nothing of this case. Nothing was saved. Take them out and save again.";
    /// The client does not want somebody to be told.
    ClientRefuses => "client_refuses", "The client does not want this person there. Nobody was invited. Take them out and save again.";
    /// Something would be shared outside without a ground.
    SharingNotConsented => "sharing_not_consented", "There is no consent to share this outside. Nothing was shared. Ask the client first.";
    /// The client has not agreed to photos and recordings, or took it back: why.
    PicturesNotConsented => "pictures_not_consented", "The client has not agreed to photos and recordings. Nothing was kept. Ask first, and record the answer under consent.";
    /// A photo or a recording that is not taken: why.
    PictureRefused => "picture_refused", "This cannot be kept: it is too large, damaged, or of a kind that Satchel does not read. Nothing was kept. Take it again with this device.";
    /// The conflict was settled already.
    ConflictGone => "conflict_gone", "This was settled already. Open the case again.";
    /// The decision was made already, or there is nothing to decide.
    NothingToDecide => "nothing_to_decide", "There is nothing to decide here any more.";
    /// The document was written by a newer Satchel and may only be read.
    UpdateNeeded => "update_needed", "A newer Satchel wrote in this case. Update Satchel to write in it; reading works.";
    /// The document has reached its size limit.
    CaseTooLarge => "case_too_large", "This case has reached its size limit. Ask for help to continue it in a new file; nothing is lost.";
    /// The office cannot be reached. Work goes on.
    OfficeUnreachable => "office_unreachable", "The office cannot be reached. Everything stays saved on this device; try again when there is a network.";
    /// Another key answers than the one pinned at enrolment.
    OfficeWrongKey => "office_wrong_key", "Somebody else answers at the office's address. Nothing was sent. Tell your supervisor.";
    /// The office answered something that does not hold.
    OfficeUntrusted => "office_untrusted", "The office's answer does not hold together. Nothing was lost; what came before is kept. Tell your supervisor.";
    /// The office refuses this device.
    OfficeRefused => "office_refused", "The office does not accept this device. Everything stays saved here. Ask your supervisor.";
    /// The enrolment message does not hold.
    EnrolRefused => "enrol_refused", "This enrolment message cannot be used. Make a new one with the person present.";
    /// The enrolment message is older than its ten minutes.
    EnrolExpired => "enrol_expired", "This enrolment message is too old. Make a new one.";
    /// No key for the document on this device yet.
    KeysMissing => "keys_missing", "The key for this case has not arrived yet. Sync again.";
    /// A copy for the family: no plan is in force.
    SheetNoPlan => "sheet_no_plan", "No plan is agreed yet, so there is nothing to copy. Agree the plan first.";
    /// A copy for the family: they said it is not safe.
    SheetNotSafe => "sheet_not_safe", "The family said that a copy is not safe with them. Nothing was printed. Read the plan aloud instead.";
    /// A copy for the family: they want none.
    SheetNotWanted => "sheet_not_wanted", "The family wants no copy. Nothing was printed. Ask again at the next review.";
    /// A slip for a service: the client has not agreed to share.
    SheetNoConsent => "sheet_no_consent", "The client has not agreed to share with services. Nothing was printed. Ask for consent first.";
    /// No sheet was prepared in this session.
    SheetGone => "sheet_gone", "This sheet is not held any more. Nothing was lost. Prepare it again.";
    /// A directory of services cannot be used: who, from 0, and why.
    DirectoryRefused => "directory_refused", "A provider in this directory has a mistake, so none of it was taken. Correct it and load it again.";
    /// A field may not leave: which, and why.
    SharingBlocked => "sharing_blocked", "Something that was ticked may not be shared. Nothing was sent. The list says what and why.";
    /// A service may not be asked for this client.
    ServiceBarred => "service_barred", "This service cannot be asked for this client. Nothing was sent. Choose another.";
    /// The passphrase would go the way of the file.
    PasswordChannel => "password_channel", "The passphrase has to go another way than the file. Nothing was sent. Choose the ways again.";
    /// An agency may not receive the case: why.
    ReceiverBarred => "receiver_barred", "This agency cannot receive the case as it stands. Nothing was saved. Choose another, or make sure with the agency first.";
    /// Both files of a transfer would go together.
    FilesTogether => "files_together", "The two files of a transfer go on another day or another way. Nothing was sent. Choose the way again, or wait until tomorrow.";
    /// A file is not what it should be, or not signed by somebody who may.
    FileUntrusted => "file_untrusted", "This file is damaged, or nobody who may has signed it. Nothing was changed. Ask for it again.";
    /// A file that no agency sends for a client.
    FileUnknown => "file_unknown", "This is no file that another agency sends for a client. Nothing of it was kept. Ask whoever gave it to you for the right one.";
    /// A file of a newer version.
    FileNewer => "file_newer", "A newer Satchel made this file. Nothing of it was kept. Update Satchel, then open the file again.";
    /// A file that was kept already.
    ReceivedBefore => "received_before", "This file was kept before. Nothing was added. Open the case that it became.";
    /// The second file of a transfer, or a recall, of which the first is not here.
    FirstFileMissing => "first_file_missing", "The first file of this case is not on this device. Nothing was kept. Open the first file, or back up to get the case from a colleague.";
    /// A bundle of another agency.
    BundleForeign => "bundle_foreign", "This file belongs to another agency. Nothing of it was read. Ask the person who gave it to you for the right one.";
    /// A bundle does not open: damaged, or other words.
    BundleLocked => "bundle_locked", "This file does not open with these words, or it is damaged. Nothing was changed. Compare the words, or ask for the file again.";
    /// What was typed is no address of a device.
    NearbyAddress => "nearby_address", "This is no address as the other device shows it. Nothing was sent. Copy its numbers and points.";
    /// A device in the same room could not be reached, or the link broke.
    NearbyParted => "nearby_parted", "The other device did not answer, or the link broke. Nothing was lost. See that both are on one network and that the other still waits, then try again.";
    /// The two sides of a meeting have different words.
    NearbyWords => "nearby_words", "These are not the words that the other device shows. Nothing was given and nothing read. Compare them and try again.";
    /// A newer list is here already.
    FileOlder => "file_older", "A newer list is on this device already. Nothing was changed.";
    /// A file is no whole backup, or not for this key or these words.
    BackupRefused => "backup_refused", "This file is damaged, no backup, or locked for another key or words. Nothing was changed, and the file is as it was. Try the other key, or another copy.";
    /// A backup through a screen: the store is too large for that.
    BackupLarge => "backup_large", "This device holds too much for a backup from the screen. Nothing was lost. Ask who looks after the devices to make it with the satchel program.";
    /// A file of that name is there.
    FileExists => "file_exists", "There is a file of this name already. It was left as it is. Choose another name.";
    /// What was given is no age recipient.
    RecipientUnusable => "recipient_unusable", "This is not a key that a backup can be locked for. No backup was made. It begins with age1: compare it with what you were given.";
    /// No parts lie on this device, or they cannot be read.
    RecoveryMissing => "recovery_missing", "Nobody holds a part of this device's key, so nobody can help with its passphrase. Nothing was changed. Ask your supervisor to enrol you on a device again.";
    /// Answers or a request that do not fit.
    RecoveryRefused => "recovery_refused", "This does not fit the request of this device. Nothing was changed. Ask again and take the two answers to that request.";
    /// The request is too old, or there is none.
    RecoveryExpired => "recovery_expired", "There is no request of the last ten minutes on this device. Nothing was changed. Ask again while both people are there.";
    /// Several people have a store on this tablet: which one, by label in `people`.
    PersonNeeded => "person_needed", "Several people have their records on this tablet. Nothing was changed. Say whose are meant with --person and the code that the lock screen shows.";
    /// Nobody of that id or label has a store on this tablet.
    PersonUnknown => "person_unknown", "Nobody of this code has records on this tablet. Nothing was changed. Look at the codes on the lock screen.";
    /// A label for the lock screen: empty, not of its form, or taken.
    LabelRefused => "label_refused", "This code cannot stand on the lock screen. Nothing was changed. Use a staff code or initials, of at most eight letters and digits, that nobody else has here.";
    /// As many people as there may be have a store on this tablet.
    TabletFull => "tablet_full", "No more people can have their records on this tablet. Nothing was changed. Use another tablet.";
    /// The office ordered this device to be emptied, and it was: `left` entries and `drafts` are lost.
    Emptied => "emptied", "The office ordered this device to be emptied. Its keys are destroyed; what was not at the office is lost. Ask your supervisor for a device.";
    /// The device is to be emptied once it has handed in its work.
    EmptiedSoon => "emptied_soon", "The office ordered this device to be emptied. What is only here can still be handed in: connect to the office.";
    /// The roster removed this device: it shows what it has and takes nothing new. `left` entries are only here, `drafts` were begun.
    DeviceRemoved => "device_removed", "This device was removed from the agency, so the office takes nothing from it. What is on it stays readable. Hand what is only here to your supervisor.";
    /// Too many wrong passphrases where the agency set a bound: the slot is destroyed, the records are not.
    TriesOver => "tries_over", "The passphrase was wrong too often, so its key on this device is destroyed, as your agency decided. The records are still there. Two holders can open them with you, or hand in what was not sent.";
    /// There was no news of the office for longer than the agency allows: `days`.
    LeaseOver => "lease_over", "This device has not reached the office for too long, so it shows no cases. Everything is kept, drafts too. Connect to the office, or ask your supervisor for a renewal.";
    // Codes that people show each other (docs/adr/0037).
    /// No code of ours in this text.
    CodeMissing => "code_missing", "There is no Satchel code in this. Scan the code again, or paste the whole line that begins with SATCHEL.";
    /// A code that was cut short or altered.
    CodeDamaged => "code_damaged", "A code is damaged or cut short. Nothing was changed. Scan it again, or copy the whole line again.";
    /// Codes of two messages together.
    CodesMixed => "codes_mixed", "These codes belong to two different messages. Nothing was changed. Begin again with the codes that the other person shows now.";
    /// Some codes of a message are still missing.
    CodesNotAll => "codes_not_all", "Some codes of this message are still missing. Nothing was changed. Scan the others as well.";
    /// A code that is for another step.
    CodeOtherKind => "code_other_kind", "This code is for another step. Nothing was changed. Ask the other person to show the code of this step.";
    /// A message too long for codes.
    CodesTooMany => "codes_too_many", "This is too long for codes. Nothing was lost. Take it over as a file on a memory stick instead.";
    /// No picture, or too large a one.
    PictureUnreadable => "picture_unreadable", "This picture cannot be read. Nothing was changed. Choose a photo of the code as JPEG or PNG, or scan the code itself.";
    /// An answer to another tablet or to an older request.
    EnrolOtherTablet => "enrol_other_tablet", "This answer is for another tablet or an older request. Nothing was changed. Show the code of this tablet, and scan the answer to it.";
    /// The device is enrolled already.
    EnrolUsed => "enrol_used", "This was used already: the device belongs to somebody. Nothing was changed. Begin again on the new tablet.";
    /// Two parts of an answer are of different agencies.
    EnrolForeign => "enrol_foreign", "This code belongs to another agency. Nothing was changed. Ask somebody of your own agency.";
    /// The person is not in the chain that a new tablet can check yet.
    EnrolBackUpFirst => "enrol_back_up_first", "The office does not know of this person yet. Nothing was changed. Back this device up, then scan the code again.";
    /// Somebody else has this staff code.
    StaffCodeTaken => "staff_code_taken", "Somebody has this staff code already. Nothing was changed. Choose another.";
    /// What a colleague signed builds on a roster that is not here yet.
    RosterBehind => "roster_behind", "This device knows an older list of staff than your colleague's. Nothing was changed. Back it up, then scan again.";
    /// The fund grants no more of what was asked for in that month.
    FundMonthUsed => "fund_month_used", "The emergency fund grants no more of this month. Nothing was changed. Give the request back, or wait until money of the month comes back.";
    /// Two files cannot be joined as they are.
    FilesApart => "files_apart", "These two files cannot be joined as they are. Nothing was changed. Look at both: who carries them, and whether both are open.";
    // Roles, teams and policy that change (docs/adr/0040).
    /// Nothing would be other than it is.
    ChangeNone => "change_none", "Nothing would change. Nothing was signed. Choose other roles or another team.";
    /// Nobody raises themself.
    ChangeOwnRise => "change_own_rise", "Nobody gives themself a role. Nothing was signed. Somebody else has to propose it.";
    /// Only the agency's root key makes administrators.
    ChangeAdministrator => "change_administrator", "Only the agency's root key makes administrators. Nothing was signed.";
    /// The only administrator with a device.
    AdministratorStays => "last_administrator", "This is the only administrator with a device. Nothing was signed. Make another one with the root key first.";
    /// The only manager with a device.
    ManagerStays => "last_manager", "This is the only manager with a device. Nothing was signed. Give somebody else the role first.";
    /// A team would have no supervisor who can open its files.
    SupervisorStays => "last_supervisor", "Their team would have nobody who can open its files. Nothing was signed. Give it another supervisor first, and let both back up.";
    /// Open cases have to go to somebody else first: `open_cases`.
    ChangeCasesOpen => "change_cases_open", "This person still carries open cases. Nothing was signed. Hand the cases over first.";
    /// What is taken away is taken by somebody who holds what the person wrote.
    ChangeBySupervisor => "change_by_supervisor", "Only this person's supervisor, or they themselves, can propose to take a role or a team away: they hold what was written. Nothing was signed. Ask them to propose it, and sign second.";
    /// A figure of a policy outside its bounds: `field`, `min`, `max`.
    PolicyOutside => "policy_outside", "A figure is outside what an agency may set. Nothing was signed. Correct it and propose again.";
    /// Somebody changed the same first.
    ChangeOvertaken => "change_overtaken", "Somebody else changed the same first. Nothing was changed by this. Back up, look how it stands now, and propose again if it is still wanted.";
    /// A case cannot be restricted to these people.
    NamedRefused => "named_refused", "The case cannot be restricted to these people. Nothing was changed. Look at who is ticked.";
    /// The case is restricted, and who was chosen is not named.
    NotNamed => "not_named", "This case is restricted, and this person may not open it. Nothing was changed. Name them first, under who may open this case.";
    /// Nobody else of those who may open a restricted case could decide on it.
    LastDecider => "last_decider", "Nobody else who may open this case could decide on it. Nothing was changed. Name another supervisor first, under who may open this case.";
    /// A fault in Satchel itself, contained.
    Internal => "internal", "Satchel made a mistake and stopped this step. What was saved before is safe. Tell support what you did.";
}

/// Why a command was refused or failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS, thiserror::Error)]
#[error("{}", code.code())]
pub struct CommandError {
    /// What went wrong.
    pub code: ErrorCode,
    /// Facts for the sentence: counts, field names, limits, waits in milliseconds.
    pub facts: BTreeMap<String, String>,
}

impl CommandError {
    /// An error with one fact.
    #[must_use]
    pub fn with(code: ErrorCode, name: &str, value: impl ToString) -> CommandError {
        CommandError { code, facts: BTreeMap::from([(name.to_owned(), value.to_string())]) }
    }

    /// The same error with one more fact.
    #[must_use]
    pub fn and(mut self, name: &str, value: impl ToString) -> CommandError {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<ErrorCode> for CommandError {
    fn from(code: ErrorCode) -> CommandError {
        CommandError { code, facts: BTreeMap::new() }
    }
}
