//! Lists about photos and recordings.

use super::code_list;

code_list!(
    /// What an attachment is, of `domain.md` 17 what this version takes.
    AttachmentKind = "identity_doc_kind" { Photo = "photo", Audio = "audio" }
);
code_list!(
    /// In which form an attachment is kept. Photos are always written anew; a recording stays as it was made.
    MediaForm = "media_form" { Jpeg = "jpeg", Webm = "webm", Ogg = "ogg" }
);
code_list!(
    /// Why an attachment is no longer kept.
    ErasedBecause = "erased_because" { Removed = "removed", ConsentGone = "consent_gone" }
);
