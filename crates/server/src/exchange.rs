//! One exchange: a token and frames come up, acknowledgements, a receipt and feeds go down.
//! Decides the order of checks; the rules are in `check`, `rosters` and the store.

mod download;
mod intake;

use std::sync::Arc;

use hyper::body::{Body, Bytes};
use hyper::{Response, StatusCode};
use tokio::time::Instant;
use wire::{AgencyId, DeviceKeyId, DownFrame, FrameWriter, Hello, RefusalCode, UpFrame};

use self::download::Download;
use self::intake::Intake;
use crate::answer::{self, AnswerBody};
use crate::office::Office;
use crate::rosters::{Chain, Member};
use crate::storage::Log;
use crate::upload::{Next, Upload, UploadBroken};

/// Who asks.
#[derive(Debug, Clone, Copy)]
struct Visitor {
    agency: AgencyId,
    /// `None` for a carrier of roster records that has no session.
    device: Option<(DeviceKeyId, Member)>,
    /// Set for a removed device: the place of its removal, or of the order to empty itself, up to where it is told the
    /// roster. It is told nothing else.
    leaving: Option<u32>,
}

/// Answers `POST /v1/sync`.
pub async fn answer<L: Log, B>(office: Arc<Office<L>>, body: B, until: Instant) -> Response<AnswerBody>
where
    B: Body<Data = Bytes> + Unpin + Send,
{
    let mut upload = Upload::new(body, office.limits.body_idle, until);
    let Ok(permit) = office.exchanges.clone().try_acquire_owned() else {
        return turned_down(&mut upload, RefusalCode::Busy).await;
    };
    let hello = match first_frame(&mut upload).await {
        Ok(hello) => hello,
        Err(broken) => return turned_down(&mut upload, refusal(broken)).await,
    };
    let (visitor, chain) = match admit(&office, &hello).await {
        Ok(admitted) => admitted,
        Err(code) => return turned_down(&mut upload, code).await,
    };
    let mut intake = Intake::new(office.clone(), visitor, chain);
    let outcome = take_all(&mut upload, &mut intake).await;
    let mut down = FrameWriter::new();
    intake.acknowledge(&mut down);
    intake.log(upload.bytes(), outcome.err());
    if let Err(code) = outcome {
        upload.drain().await;
        down.down(&DownFrame::Refused(code));
        return answer::whole(status(code), down.take());
    }
    let mut download = Download::new(office, visitor, hello, down);
    download.tell_words_after(intake.heard());
    download.answer(permit).await
}

async fn first_frame<B>(upload: &mut Upload<B>) -> Result<Hello, UploadBroken>
where
    B: Body<Data = Bytes> + Unpin,
{
    loop {
        match upload.next().await? {
            Next::Frame(UpFrame::Hello(hello)) => return Ok(hello),
            Next::Frame(_) | Next::End => {
                let missing = wire::Malformed::NotCanonical { field: "hello" };
                return Err(UploadBroken::Malformed(missing));
            }
            Next::Pause => {}
        }
    }
}

/// Who the hello comes from. An unknown agency, a foreign token and an old one are the same refusal.
async fn admit<L: Log>(office: &Office<L>, hello: &Hello) -> Result<(Visitor, Arc<Chain>), RefusalCode> {
    let agency = hello.agency;
    let chain = office.rosters.fresh(&*office.log, agency).await.map_err(|_| RefusalCode::Busy)?;
    let chain = chain.ok_or(RefusalCode::Session)?;
    if hello.token.is_empty() {
        return Ok((Visitor { agency, device: None, leaving: None }, chain));
    }
    let device = office.sessions.device(agency, &hello.token, office.now_ms());
    let device = device.ok_or(RefusalCode::Session)?;
    // A token of ours for a device that is not there: we lost the roster since, and the device may bring it back.
    chain.roster.device(device).ok_or(RefusalCode::Session)?;
    if !office.paces(agency, device) {
        return Err(RefusalCode::Busy);
    }
    if let Some((member, last)) = chain.leaving(device) {
        if chain.is_told(device, last, hello.roster_known) {
            return Err(RefusalCode::Revoked);
        }
        return Ok((Visitor { agency, device: Some((device, member)), leaving: Some(last) }, chain));
    }
    let member = chain.member(device).ok_or(RefusalCode::Revoked)?;
    Ok((Visitor { agency, device: Some((device, member)), leaving: None }, chain))
}

/// Takes every frame. What came whole is stored even when the rest does not come.
async fn take_all<L: Log, B>(upload: &mut Upload<B>, intake: &mut Intake<L>) -> Result<(), RefusalCode>
where
    B: Body<Data = Bytes> + Unpin,
{
    let read = loop {
        match upload.next().await {
            Ok(Next::Frame(UpFrame::Item(bytes))) => intake.item(bytes).await?,
            Ok(Next::Frame(UpFrame::Record(bytes))) => intake.record(&bytes).await?,
            Ok(Next::Frame(UpFrame::Grant(bytes))) => intake.grant(&bytes).await?,
            Ok(Next::Frame(UpFrame::Presence(said))) => intake.presence(said).await?,
            Ok(Next::Frame(UpFrame::Hello(_))) => break Err(RefusalCode::Malformed),
            Ok(Next::Pause) => intake.pause().await?,
            Ok(Next::End) => break Ok(()),
            Err(broken) => break Err(refusal(broken)),
        }
    };
    intake.flush().await?;
    read
}

async fn turned_down<B>(upload: &mut Upload<B>, code: RefusalCode) -> Response<AnswerBody>
where
    B: Body<Data = Bytes> + Unpin,
{
    tracing::info!(status = status(code).as_u16(), "sync");
    upload.drain().await;
    let mut down = FrameWriter::new();
    down.down(&DownFrame::Refused(code));
    answer::whole(status(code), down.take())
}

fn refusal(broken: UploadBroken) -> RefusalCode {
    match broken {
        UploadBroken::Malformed(malformed) => crate::rosters::refusal_of_form(malformed),
        UploadBroken::TooLarge => RefusalCode::TooLarge,
        UploadBroken::Slow | UploadBroken::Cut => RefusalCode::Busy,
    }
}

fn status(code: RefusalCode) -> StatusCode {
    match code {
        RefusalCode::Session => StatusCode::UNAUTHORIZED,
        RefusalCode::Revoked => StatusCode::FORBIDDEN,
        RefusalCode::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        RefusalCode::Busy => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::BAD_REQUEST,
    }
}
