//! Turns a transfer into its view. Chooses no value.

use model::case_file::Case;
use model::codes::SummaryPart;
use model::transfer::{TransferSending, TransferView, state};

use super::Shower;
use crate::views::{SummaryPartView, TransferAnswerView, TransferSendingView, TransferSummaryView};

impl Shower<'_> {
    pub fn transfer(&self, case: &Case, view: &TransferView) -> TransferSummaryView {
        let asked = &view.asked;
        let part = |part: &SummaryPart| SummaryPartView {
            part: part.code().to_owned(),
            text: asked.summary.part(*part).to_owned(),
        };
        let mut sendings: Vec<_> = case.transfer_sendings.iter().filter(|one| one.transfer == asked.id).collect();
        sendings.sort_by_key(|one| (one.on, one.package, one.id));
        let mut answers: Vec<_> = case.transfer_answers.iter().filter(|one| one.transfer == asked.id).collect();
        answers.sort_by_key(|one| (one.on, one.answer, one.id));
        let answer = |one: &model::transfer::TransferAnswered| TransferAnswerView {
            answer: one.answer.code().to_owned(),
            on: one.on.to_string(),
            note: one.note.clone(),
        };
        TransferSummaryView {
            id: asked.id.to_hex(),
            state: state(case, view).code().to_owned(),
            reason: asked.reason.code().to_owned(),
            provider: asked.provider_name.clone(),
            receiver_asked: asked.receiver_asked,
            proposed_by: self.staff(view.proposed_by),
            proposed_at: view.proposed_at.0,
            authorised_by: view.authorised.map(|acted| self.staff(acted.by)),
            authorised_at: view.authorised.map(|acted| acted.at.0),
            handed_over_by: view.handed_over.map(|acted| self.staff(acted.by)),
            handed_over_at: view.handed_over.map(|acted| acted.at.0),
            comment: view.comment.clone(),
            parts: SummaryPart::ALL.iter().map(part).collect(),
            client_view: asked.client_view.clone(),
            meeting_offered: asked.meeting_offered,
            fields: asked.fields.iter().map(|field| field.code().to_owned()).collect(),
            sendings: sendings.into_iter().map(sending).collect(),
            answers: answers.into_iter().map(answer).collect(),
        }
    }
}

pub(crate) fn sending(sent: &TransferSending) -> TransferSendingView {
    TransferSendingView {
        package: sent.package.code().to_owned(),
        channel: sent.channel.code().to_owned(),
        password_channel: sent.password_channel.code().to_owned(),
        fields: sent.fields.iter().map(|field| field.code().to_owned()).collect(),
        on: sent.on.to_string(),
    }
}
