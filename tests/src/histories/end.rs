//! What must hold at the end of a history, when everybody has heard everything.

use std::rc::Rc;

use documents::{render_digest, render_identity_digest};
use model::facts::DocFacts;
use model::reducer::reduce;

use super::fields::{Document, rivals_are_shown_and_the_safer_counts};
use super::ledger::{Side, Work};
use super::replica::{Read, Replica};
use super::shape::Content;
use super::standing::{Standing, met};
use super::tally::Tally;
use super::world::{WORKER, World};

impl World {
    /// What must hold once everybody has heard everything.
    ///
    /// # Errors
    /// The first that does not.
    pub fn check(&mut self, tally: &mut Tally) -> Result<(), String> {
        let reads: Vec<Rc<Read>> = self.devices.iter_mut().map(Replica::read).collect();
        let print = |read: &Read| {
            let identity = read.identity.as_ref().map(render_identity_digest);
            (render_digest(&read.casework, &read.workflow), identity)
        };
        if reads.windows(2).any(|pair| print(&pair[0]) != print(&pair[1])) {
            return Err("devices that heard the same show something else".to_owned());
        }
        let read = reads[0].clone();
        self.nothing_depends_on_the_order_of_arrival(&read)?;
        casework_is_whole_without_identity(&read)?;
        let contents = (Content::of_whole(&read.casework.case), read.identity.as_ref());
        let casework = Document {
            side: Side::Casework,
            written: &self.casework,
            content: contents.0,
            notices: &read.casework.notices,
            acts: &self.acts,
        };
        let reading = contents.1.ok_or("identity did not arrive")?;
        let identity = Document {
            side: Side::Identity,
            written: &self.identity,
            content: Content::of_whole(&reading.identity),
            notices: &reading.notices,
            acts: &self.acts,
        };
        for document in [&casework, &identity] {
            document.nothing_added_is_missing()?;
            document.no_value_is_silently_gone()?;
        }
        rivals_are_shown_and_the_safer_counts(&read, &[&casework, &identity])?;
        let statements = &self.devices[0].statements;
        let standing = Standing::of(statements, &self.acts, WORKER, Work::of(&read.casework.case));
        standing.check(&read.workflow)?;
        met(&read.workflow, &mut tally.met);
        let rivals = model::conflict::conflicts(&read.casework.case, Some(&reading.identity)).len();
        *tally.met.entry("rival values").or_default() += rivals;
        *tally.met.entry("values beside the one shown").or_default() += read.casework.notices.len();
        Ok(())
    }

    /// M7, and D8: equal facts in another order, and everything read again from disk, give the same.
    fn nothing_depends_on_the_order_of_arrival(&mut self, read: &Read) -> Result<(), String> {
        let last = self.devices.len() - 1;
        let mut facts = self.devices[last].facts();
        for at in (1..facts.len()).rev() {
            facts.swap(at, self.dice.below(at + 1));
        }
        let doc = DocFacts::of(&read.casework.case);
        if reduce(&facts, &doc) != read.workflow {
            return Err("M7: the order of arrival matters".to_owned());
        }
        self.devices[last].wake()?;
        let again = self.devices[last].read();
        let same = again.workflow == read.workflow && again.casework == read.casework;
        if same { Ok(()) } else { Err("what was saved reads otherwise the next day".to_owned()) }
    }
}

/// M8: whoever has casework alone can work by its code, and is asked about every conflict in it.
fn casework_is_whole_without_identity(read: &Read) -> Result<(), String> {
    let case = &read.casework.case;
    if case.code.is_none() {
        return Err("M8: without its identity the case has no code".to_owned());
    }
    let identity = read.identity.as_ref().map(|reading| &reading.identity);
    let of_casework = |one: &model::conflict::Conflict| one.field.side() == model::field::Side::Casework;
    let with: Vec<_> = model::conflict::conflicts(case, identity).into_iter().filter(of_casework).collect();
    let without = model::conflict::conflicts(case, None);
    if with == without { Ok(()) } else { Err("M8: a conflict in casework needs identity to be seen".to_owned()) }
}
