//! What leaves and what never does, what waits for whom, and a no of the receiving agency.

use super::*;

#[test]
fn the_two_files_go_apart_and_each_passphrase_another_way() {
    let world = authorised();
    let fields = [SharedField::CaseCode, SharedField::Reason].into_iter().collect();
    let names = [SharedField::Name].into_iter().collect();
    let sent = |package, channel, password_channel| SendTransfer {
        id: entry(41),
        transfer: entry(40),
        package,
        fields: if package == TransferPackage::Casework { &fields } else { &names },
        channel,
        password_channel,
        hash: [2; 32],
    };
    let (stick, mail, call) = (SendChannel::FileOnMemory, SendChannel::EncryptedFileByEmail, SendChannel::PhoneCall);
    let go =
        |world: &World, one: &SendTransfer<'_>| with(world, |active, moment| send(active, one, &supervisor(), moment));
    let casework = sent(TransferPackage::Casework, stick, call);
    assert!(go(&world, &casework).is_ok(), "the case goes first");
    assert_eq!(
        go(&world, &sent(TransferPackage::Identity, mail, call)),
        Err(TransferRefused::NotAccepted),
        "names only once they said yes"
    );
    let beside = sent(TransferPackage::Casework, stick, stick);
    assert_eq!(go(&world, &beside), Err(TransferRefused::PasswordChannel), "the passphrase beside the file");
    let spoken = sent(TransferPackage::Casework, call, SendChannel::ProviderVisit);
    assert_eq!(go(&world, &spoken), Err(TransferRefused::NoFileChannel), "a call carries no file");
    let own = with(&world, |active, moment| send(active, &casework, &worker(), moment));
    assert_eq!(own, Err(TransferRefused::OwnWork), "the supervisor sends (domain.md 14.1)");
    let mut accepted = at_the_door();
    accepted.case_mut().transfer_sendings.pop();
    accepted.case_mut().transfer_answers.pop();
    let together = sent(TransferPackage::Identity, stick, call);
    assert_eq!(go(&accepted, &together), Err(TransferRefused::TogetherWithOther), "same day, same way");
    assert!(go(&accepted, &sent(TransferPackage::Identity, mail, call)).is_ok(), "another way");
    assert!(go(&accepted.after_days(1), &together).is_ok(), "another day");
}

#[test]
fn what_never_leaves_has_no_field_in_either_file() {
    let world = authorised();
    let leaves = |package: TransferPackage| {
        let ruled = with(&world, |active, moment| match package {
            TransferPackage::Casework => preview(active, NAME, moment),
            TransferPackage::Identity => preview_identity(active, NAME, moment),
        });
        ruled.into_iter().filter(|one| one.stays.is_none()).map(|one| one.field).collect::<Vec<_>>()
    };
    let casework = leaves(TransferPackage::Casework);
    let identity = leaves(TransferPackage::Identity);
    assert_eq!(identity, [SharedField::Name, SharedField::SafeContact], "who the client is, nothing else");
    assert!(!casework.iter().any(|field| identity.contains(field)), "and none of it beside the case");
}

#[test]
fn the_supervisor_is_told_what_waits_and_when_the_consent_is_over() {
    let waits = |world: &World| {
        let (case, workflow) = (world.case(), world.workflow());
        let deadlines = open_deadlines(&case, &workflow, &Timeframes::default(), &Receipts::default());
        let situation = Situation {
            case: &case,
            workflow: &workflow,
            deadlines: &deadlines,
            conflicts: &[],
            today: world.today(),
            now: moment(world.today()).now,
        };
        let step = |task: &crate::worklist::Task| match task.why {
            Why::TransferWaits { step, .. } => Some((task.rule, step)),
            _ => None,
        };
        tasks(&situation).iter().filter_map(step).collect::<Vec<_>>()
    };
    assert_eq!(waits(&proposed()), [(WorkRule::W05, TransferStep::Decide)], "to be decided");
    assert_eq!(waits(&authorised()), [(WorkRule::T24, TransferStep::Send)], "to be sent");
    assert_eq!(waits(&at_the_door()), [(WorkRule::W05, TransferStep::Confirm)], "to be confirmed");
    let over = waits(&authorised().after_days(61));
    assert!(over.contains(&(WorkRule::W05, TransferStep::ConsentOver)), "to be asked again or ended: {over:?}");
}

#[test]
fn a_no_of_the_agency_says_why_and_leaves_the_end_to_the_supervisor() {
    let mut world = at_the_door();
    world.case_mut().transfer_answers.clear();
    let answered = |answer, note: &str| TransferAnswered {
        id: entry(45),
        transfer: entry(40),
        answer,
        on: OPENED,
        note: note.to_owned(),
    };
    let say = |one: &TransferAnswered| with(&world, |active, moment| record_answer(active, one, moment));
    assert_eq!(say(&answered(TransferAnswer::Rejected, " ")), Err(TransferRefused::WhyNeeded), "it says why");
    assert_eq!(say(&answered(TransferAnswer::IdentityReceived, "")), Err(TransferRefused::NotNow), "not yet theirs");
    let change = say(&answered(TransferAnswer::Rejected, "no worker")).expect("a no with words");
    assert!(matches!(change.casework[..], [CaseworkEdit::AddTransferAnswer(_)]), "kept in the case");
    world.case_mut().transfer_answers.push(answered(TransferAnswer::Rejected, "no worker"));
    assert_eq!(world.workflow().state, CaseState::TransferPending, "the supervisor ends it");
    let ended = with(&world, |active, moment| {
        end(active, entry(40), (TransferEnd::Rejected, "they said no"), &supervisor(), moment)
    });
    assert!(ended.is_ok(), "T26: {ended:?}");
}
