//! Trains the compression dictionary from generated demo cases with a fixed seed. The result is frozen once shipped.

use std::io::{self, Write};
use std::process::ExitCode;

use documents::{CaseworkDoc, IdentityDoc, RawChange};
use model::active::Moment;
use model::case_code::CaseCode;
use model::change::{CaseChange, CaseField, CaseworkEdit};
use model::codes::{AgencyCode, Programme, ReferralState, Sex};
use model::import::{
    ImportAction, ImportAs, ImportCase, ImportGoal, ImportIdentity, ImportMember, ImportNote, ImportReferral,
    import_case,
};
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue};
use model::{CaseId, Day, EntryId, Millis, PersonDocId, StaffRef};
use satchel_tests::demo_text::{QUESTIONS, WORDS};

/// Bytes of the dictionary.
const DICTIONARY_BYTES: usize = 32 * 1024;
const CASES: u32 = 600;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else { return fail("say where the dictionary goes") };
    let mut random = Random::new(20_150_615);
    let mut samples: Vec<Vec<u8>> = Vec::new();
    for number in 0..CASES {
        match demo_samples(number, &mut random) {
            Ok(more) => samples.extend(more),
            Err(why) => return fail(&why),
        }
    }
    let trained = zstd::dict::from_samples(&samples, DICTIONARY_BYTES);
    let bytes = match trained {
        Ok(bytes) => bytes,
        Err(error) => return fail(&error.to_string()),
    };
    if let Err(error) = std::fs::write(&path, &bytes) {
        return fail(&error.to_string());
    }
    let hash = blake3::hash(&bytes);
    let _ = writeln!(io::stdout().lock(), "{} samples, {} bytes, BLAKE3 {hash}", samples.len(), bytes.len());
    ExitCode::SUCCESS
}

fn fail(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr().lock(), "satchel-dictionary: {why}");
    ExitCode::FAILURE
}

/// What envelopes of one demo case hold: both documents whole, then some small edits.
fn demo_samples(number: u32, random: &mut Random) -> Result<Vec<Vec<u8>>, String> {
    let moment = Moment { today: Day(20_500), now: Millis(20_500 * 86_400_000), tolerance_days: 1, spare: id(random) };
    let import = demo_case(random);
    let import_as = ImportAs {
        case: CaseId::from_bytes(random.bytes()),
        identity: PersonDocId::from_bytes(random.bytes()),
        code: CaseCode::new(random.bytes()),
        staff: StaffRef::from_bytes(random.bytes()),
        programme: Programme::Cp,
        opened_on: Day(20_400),
        form: AgencyCode::parse("intake").ok_or("a form name")?,
        form_version: 1,
    };
    let mut key = [0; 16];
    key[..4].copy_from_slice(&number.to_be_bytes());
    let entry = |name: &str| {
        let hash = blake3::Hasher::new_derive_key("demo ids").update(&key).update(name.as_bytes()).finalize();
        EntryId::from_bytes(*hash.as_bytes().first_chunk().unwrap_or(&[0; 16]))
    };
    let new = import_case(&import, &import_as, &moment, entry).map_err(|refused| refused.to_string())?;
    let actor = random.bytes();
    let (mut casework, raw) = CaseworkDoc::genesis(actor, &new).map_err(|error| error.to_string())?;
    let mut samples = vec![body(&raw)];
    let (_, raw) = IdentityDoc::genesis(random.bytes(), &new).map_err(|error| error.to_string())?;
    samples.push(body(&raw));
    for _ in 0..4 {
        let (path, options) = QUESTIONS[random.below(QUESTIONS.len())];
        let at = AnswerRef { form: import_as.form.clone(), version: 1, path: parsed(path)? };
        let change = CaseChange::new()
            .with(CaseworkEdit::Answer(at, answer(options, random)))
            .with(CaseworkEdit::SetCase(CaseField::NextContactOn(Day(20_500 + random.below(30) as i32))));
        let raw = casework.edit(actor, &change, moment.now).map_err(|error| error.to_string())?;
        samples.push(body(&raw));
    }
    Ok(samples)
}

/// Changes one after the other, as an envelope holds them.
fn body(raw: &[RawChange]) -> Vec<u8> {
    raw.iter().flat_map(|change| change.bytes.iter().copied()).collect()
}

fn demo_case(random: &mut Random) -> ImportCase {
    let members = 1 + random.below(5);
    let household = (0..members).map(|_| demo_member(random)).collect();
    let identity = ImportIdentity {
        first: random.words(1),
        family: random.words(1),
        phone: format!("+{} {}", random.below(900), random.below(1_000_000)),
        address: random.words(4),
        household,
        ..ImportIdentity::default()
    };
    let answers =
        QUESTIONS.iter().filter_map(|(path, options)| Some((AnswerPath::parse(path)?, answer(options, random))));
    let answers = answers.collect();
    let (goals, referrals, notes) = (2 + random.below(4), random.below(4), 4 + random.below(20));
    ImportCase {
        identity,
        answers,
        goals: (0..goals).map(|_| demo_goal(random)).collect(),
        referrals: (0..referrals).map(|_| demo_referral(random)).collect(),
        notes: (0..notes).map(|_| demo_note(random)).collect(),
    }
}

fn demo_member(random: &mut Random) -> ImportMember {
    ImportMember {
        id: random.name("h"),
        name: random.words(2),
        relation: ["mother", "father", "sister", "aunt"][random.below(4)].to_owned(),
        sex: Some(Sex::Female),
        birth: None,
    }
}

fn demo_goal(random: &mut Random) -> ImportGoal {
    let action = |random: &mut Random| ImportAction {
        id: random.name("a"),
        text: random.words(8),
        due: Day(20_500 + random.below(200) as i32),
        by: format!("CW{:02}", random.below(20)),
        done: random.below(3) == 0,
    };
    let (id, title) = (random.name("g"), random.words(6));
    let actions = 1 + random.below(3);
    ImportGoal { id, title, actions: (0..actions).map(|_| action(random)).collect() }
}

fn demo_referral(random: &mut Random) -> ImportReferral {
    let services = ["health", "legal_aid", "psychosocial", "education", "cash_social_protection"];
    ImportReferral {
        id: random.name("r"),
        to: random.words(2),
        service: AgencyCode::parse(services[random.below(services.len())]).unwrap_or_else(unknown_service),
        on: Day(20_400 + random.below(90) as i32),
        reason: random.words(12),
        state: ReferralState::Sent,
    }
}

fn unknown_service() -> AgencyCode {
    AgencyCode::parse("other").expect("a plain word is a code")
}

fn demo_note(random: &mut Random) -> ImportNote {
    let words = 30 + random.below(90);
    ImportNote {
        id: random.name("n"),
        at: Millis(20_400 * 86_400_000 + random.below(90 * 86_400) as i64 * 1_000),
        by: format!("CW{:02}", random.below(20)),
        text: random.words(words),
    }
}

fn answer(options: &[&str], random: &mut Random) -> AnswerValue {
    match options.len() {
        0 if random.below(2) == 0 => AnswerValue::Date(Day(20_000 + random.below(500) as i32)),
        0 => AnswerValue::Text(random.words(5)),
        count => AnswerValue::Text(options[random.below(count)].to_owned()),
    }
}

fn parsed(path: &str) -> Result<AnswerPath, String> {
    AnswerPath::parse(path).ok_or_else(|| "a path of the demo form".to_owned())
}

fn id(random: &mut Random) -> EntryId {
    EntryId::from_bytes(random.bytes())
}

/// An endless stream from a seed.
struct Random(blake3::OutputReader);

impl Random {
    fn new(seed: u64) -> Random {
        Random(blake3::Hasher::new_derive_key("satchel demo text").update(&seed.to_be_bytes()).finalize_xof())
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut out = [0; N];
        self.0.fill(&mut out);
        out
    }

    fn below(&mut self, bound: usize) -> usize {
        u32::from_be_bytes(self.bytes()) as usize % bound.max(1)
    }

    fn name(&mut self, prefix: &str) -> String {
        format!("{prefix}{}", u64::from_be_bytes(self.bytes()))
    }

    fn words(&mut self, count: usize) -> String {
        let list: Vec<&str> = WORDS[self.below(WORDS.len())].split_whitespace().collect();
        let mut text = String::new();
        for _ in 0..count {
            if !text.is_empty() {
                text.push_str(if self.below(10) == 0 { ". " } else { " " });
            }
            text.push_str(list[self.below(list.len())]);
        }
        text
    }
}
