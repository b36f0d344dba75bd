//! Answers to agency forms as fields at the root of a casework document, one a question. No rule.
//!
//! There is no map of answers: two devices that answer their first question at once would each make one, and one
//! of the two would be hidden (`keys-and-sync.md` 7). The key says form, version and field instead.

use model::codes::AgencyCode;
use model::questionnaire::{AnswerPath, AnswerRef, AnswerValue, Answers, Ticked};
use model::time::DAY_MS;
use model::{Day, Millis};

use automerge::ScalarValue;

use crate::draft::Draft;
use crate::page::{Eye, Page};
use crate::pen::Pen;
use crate::tree::{Scalar, Tree};

/// The first letter of every answer's key.
pub(super) const ANSWER: char = '?';

pub(super) fn answer(draft: &mut Draft<'_>, at: &AnswerRef, value: &AnswerValue) {
    Pen::root(draft).set(&key_of(at, None), to_scalar(value));
}

pub(super) fn tick(draft: &mut Draft<'_>, at: &AnswerRef, option: &AgencyCode, ticked: bool) {
    Pen::root(draft).set(&key_of(at, Some(option)), ticked);
}

pub(super) fn read(tree: &Tree<'_>, eye: &Eye<'_>) -> Answers {
    let root = Page::root(tree, eye);
    let mut answers = Answers::default();
    for slot in root.map.slots_from(ANSWER) {
        let Some((at, option)) = of_key(&slot.key) else {
            root.unknown_key(&slot.key);
            continue;
        };
        let held = answers.slots.entry(at).or_default();
        match option {
            None => held.one = root.register_in(slot, of_scalar),
            Some(option) => {
                held.options.insert(option, root.register_in(slot, |scalar| scalar.flag().map(Ticked)));
            }
        }
    }
    answers
}

/// `?form/version/path`, and `=option` after it for an option of a tick-many question.
pub(super) fn key_of(at: &AnswerRef, option: Option<&AgencyCode>) -> String {
    let (form, version, path) = (at.form.as_str(), at.version, at.path.as_str());
    match option {
        None => format!("{ANSWER}{form}/{version}/{path}"),
        Some(option) => format!("{ANSWER}{form}/{version}/{path}={}", option.as_str()),
    }
}

fn of_key(key: &str) -> Option<(AnswerRef, Option<AgencyCode>)> {
    let (form, rest) = key.strip_prefix(ANSWER)?.split_once('/')?;
    let (version, rest) = rest.split_once('/')?;
    let (path, option) = match rest.split_once('=') {
        Some((path, option)) => (path, Some(AgencyCode::parse(option)?)),
        None => (rest, None),
    };
    let number: u32 = version.parse().ok()?;
    if number.to_string() != version {
        return None; // a second spelling would be a second answer
    }
    Some((AnswerRef { form: AgencyCode::parse(form)?, version: number, path: AnswerPath::parse(path)? }, option))
}

/// A day is stored as the moment it begins in UTC, so that it is not taken for a number.
fn to_scalar(value: &AnswerValue) -> ScalarValue {
    match value {
        AnswerValue::Null => ScalarValue::Null,
        AnswerValue::Bool(flag) => ScalarValue::Boolean(*flag),
        AnswerValue::Int(number) => ScalarValue::Int(*number),
        AnswerValue::Date(day) => ScalarValue::Timestamp(i64::from(day.0) * DAY_MS),
        AnswerValue::Text(text) => ScalarValue::Str(text.as_str().into()),
    }
}

fn of_scalar(scalar: &Scalar) -> Option<AnswerValue> {
    match scalar {
        Scalar::Null => Some(AnswerValue::Null),
        Scalar::Flag(flag) => Some(AnswerValue::Bool(*flag)),
        Scalar::Number(number) => Some(AnswerValue::Int(*number)),
        Scalar::Moment(at) => {
            let day: Day = Millis(*at).day();
            (i64::from(day.0) * DAY_MS == *at).then_some(AnswerValue::Date(day))
        }
        Scalar::Text(text) => Some(AnswerValue::Text(text.clone())),
        Scalar::Bytes(_) | Scalar::Other => None,
    }
}
