//! Printing: each sheet prepared from casework or from identity, shown, and handed over as a PDF. Each is logged.

use model::CaseId;
use model::client::Identity;
use model::codes::IdentityReason;
use model::permissions::{Act, Object, Permission};
use model::sheet::{self, SheetKind};
use print::{Block, Direction, Mark, Sheet};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use crate::error::{CommandError, ErrorCode};
use crate::forms::{CaseRef, Code, EntryRef};
use crate::live::ReadCase;
use crate::queries::person::open_identity;
use crate::registry::{Nothing, Reply, View};
use crate::session::Session;
use crate::settings::Language;
use crate::sheets::casework::{self, Casework};
use crate::sheets::{Press, family_plan, identity};
use crate::unlock::disk;
use crate::views::{SheetFile, SheetPart, SheetView};

/// Size of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// 210 by 297 mm.
    A4,
    /// 148 by 210 mm.
    A5,
}

/// A sheet of casework.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintCasework {
    /// The case.
    pub case: CaseRef,
    /// Language of the sheet.
    pub language: Language,
    /// Size of the paper.
    pub paper: PaperSize,
}

/// The slip of a referral.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintSlip {
    /// The case.
    pub case: CaseRef,
    /// The referral.
    pub referral: EntryRef,
    /// Language of the sheet.
    pub language: Language,
    /// Size of the paper.
    pub paper: PaperSize,
}

/// A sheet of identity.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct PrintIdentity {
    /// The case.
    pub case: CaseRef,
    /// Language of the sheet.
    pub language: Language,
    /// Size of the paper.
    pub paper: PaperSize,
    /// Why the identity is opened; needed from anybody but the assigned worker.
    #[serde(default)]
    pub reason: Option<Code<IdentityReason>>,
    /// In coded words.
    #[serde(default)]
    pub note: String,
}

/// `print_case_summary`
pub fn case_summary(session: &mut Session, input: PrintCasework) -> Result<Reply<SheetView>, CommandError> {
    let press = press(session, input.language, input.paper);
    let sheet = from_casework(session, input.case.0, |file, _| Ok(casework::case_summary(&press, file)))?;
    session.prepare(input.case.0, SheetKind::CaseSummary, &press, &sheet)
}

/// `print_family_plan`
pub fn family_plan(session: &mut Session, input: PrintCasework) -> Result<Reply<SheetView>, CommandError> {
    let press = press(session, input.language, input.paper);
    let sheet = from_casework(session, input.case.0, |_, read| {
        let plan = sheet::family_copy(&read.case, &read.workflow)?;
        Ok(family_plan::family_plan(&press, plan, read.case.next_review_on.counts().copied()))
    })?;
    session.prepare(input.case.0, SheetKind::FamilyPlan, &press, &sheet)
}

/// `print_referral_slip`
pub fn referral_slip(session: &mut Session, input: PrintSlip) -> Result<Reply<SheetView>, CommandError> {
    let press = press(session, input.language, input.paper);
    let sheet = from_casework(session, input.case.0, |file, read| {
        let referral = sheet::referral_slip(&read.case, &read.workflow, input.referral.0, press.today)?;
        Ok(casework::referral_slip(&press, file, referral))
    })?;
    session.prepare(input.case.0, SheetKind::ReferralSlip, &press, &sheet)
}

/// `print_consent_form`
pub fn consent_form(session: &mut Session, input: PrintIdentity) -> Result<Reply<SheetView>, CommandError> {
    from_identity(session, &input, SheetKind::ConsentForm, identity::consent_form)
}

/// `print_code_key`
pub fn code_key(session: &mut Session, input: PrintIdentity) -> Result<Reply<SheetView>, CommandError> {
    from_identity(session, &input, SheetKind::CodeKey, identity::code_key)
}

fn press(session: &Session, language: Language, paper: PaperSize) -> Press {
    let paper = match paper {
        PaperSize::A4 => print::Paper::A4,
        PaperSize::A5 => print::Paper::A5,
    };
    Press::new(language, paper, session.today())
}

/// Makes a sheet from casework. What makes it is given no identity.
fn from_casework(
    session: &mut Session,
    case: CaseId,
    make: impl FnOnce(&Casework<'_>, &ReadCase) -> Result<Sheet, CommandError>,
) -> Result<Sheet, CommandError> {
    session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        if session.permission(&read, live, Object::Casework, Act::Read) == Permission::No {
            return Err(ErrorCode::NotAllowed.into());
        }
        let worker = session.membership.code_of(read.workflow.assigned_to);
        make(&Casework { case: &read.case, workflow: &read.workflow, worker }, &read)
    })
}

/// Makes a sheet from identity: opening it is logged, with its reason from anybody but the assigned worker.
fn from_identity(
    session: &mut Session,
    input: &PrintIdentity,
    kind: SheetKind,
    make: fn(&Press, &Identity) -> Sheet,
) -> Result<Reply<SheetView>, CommandError> {
    let press = press(session, input.language, input.paper);
    let case = input.case.0;
    let sheet = session.with_case(case, |session, live| {
        let read = live.read(&session.membership);
        let identity = read.identity.as_ref().ok_or(ErrorCode::KeysMissing)?;
        Ok(make(&press, identity))
    })?;
    let changed = open_identity(session, case, input.reason, &input.note)?;
    let mut reply = session.prepare(case, kind, &press, &sheet)?;
    reply.changed.extend(changed);
    Ok(reply)
}

impl Session {
    /// Draws the sheet, keeps it for handing over and logs it.
    fn prepare(
        &mut self,
        case: CaseId,
        kind: SheetKind,
        press: &Press,
        sheet: &Sheet,
    ) -> Result<Reply<SheetView>, CommandError> {
        let printed = press.print(sheet);
        self.log_sheet(case, kind)?;
        let view = SheetView {
            title: sheet.title.clone(),
            strap: sheet.strap.clone(),
            language: sheet.language.clone(),
            direction: if sheet.direction == Direction::RightToLeft { "rtl" } else { "ltr" }.to_owned(),
            parts: parts(&sheet.blocks),
            footer: sheet.footer.clone(),
            pages: printed.pages,
            letters_missing: printed.letters_missing,
        };
        self.tray.hold(printed.pdf);
        Ok(Reply::unchanged(view))
    }
}

fn parts(blocks: &[Block]) -> Vec<SheetPart> {
    let mut cards = 0;
    let mut all = Vec::new();
    for block in blocks {
        if let Block::Card(inside) = block {
            cards += 1;
            all.extend(inside.iter().map(|block| SheetPart { card: Some(cards), ..part(block) }));
        } else {
            all.push(part(block));
        }
    }
    all
}

fn part(block: &Block) -> SheetPart {
    let (kind, text, value, options): (&str, &str, &str, &[String]) = match block {
        Block::Heading(text) => ("heading", text, "", &[]),
        Block::Text(text) => ("text", text, "", &[]),
        Block::Field { label, value } => ("field", label, value, &[]),
        Block::Tick { label, ticked } => (if *ticked { "ticked" } else { "tick" }, label, "", &[]),
        Block::Choice { label, options } => ("choice", label, "", options),
        Block::Marked { mark, text } => (mark_name(*mark), text, "", &[]),
        Block::Lines { label, .. } => ("lines", label, "", &[]),
        Block::Signature { label } => ("signature", label, "", &[]),
        Block::Card(_) => ("text", "", "", &[]),
    };
    let (text, value) = (text.to_owned(), value.to_owned());
    SheetPart { kind: kind.to_owned(), text, value, options: options.to_vec(), card: None }
}

const fn mark_name(mark: Mark) -> &'static str {
    match mark {
        Mark::Goal => "goal",
        Mark::Person => "person",
        Mark::Day => "day",
        Mark::ToTick => "tick",
        Mark::Done => "ticked",
    }
}

/// `sheet_file`
pub fn sheet_file(session: &mut Session, _: Nothing) -> Result<Reply<SheetFile>, CommandError> {
    let pdf = session.tray.held().ok_or(ErrorCode::SheetGone)?;
    if !session.host.shows_files() {
        let bytes = Some(crate::base64::encode(pdf));
        return Ok(Reply::unchanged(SheetFile { bytes, path: None, opened: false }));
    }
    let path = session.tray.put_out().map_err(disk)?.ok_or(ErrorCode::SheetGone)?;
    let opened = session.host.show_file(&path);
    Ok(Reply::unchanged(SheetFile { bytes: None, path: Some(path.to_string_lossy().into_owned()), opened }))
}

/// `discard_sheet`
pub fn discard_sheet(session: &mut Session, _: Nothing) -> Result<Reply<Nothing>, CommandError> {
    session.tray.clear();
    Ok(Reply { value: Nothing {}, changed: Vec::<View>::new() })
}
