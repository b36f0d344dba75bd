//! Lists about photos, recordings and scanned papers.

use super::code_list;

code_list!(
    /// What an attachment is, of `domain.md` 17 what this version takes.
    AttachmentKind = "identity_doc_kind" { Photo = "photo", Audio = "audio", Paper = "paper" }
);
code_list!(
    /// In which form an attachment is kept. Photos are always written anew; a recording stays as it was made.
    MediaForm = "media_form" { Jpeg = "jpeg", Webm = "webm", Ogg = "ogg" }
);
code_list!(
    /// Why an attachment is no longer kept.
    ErasedBecause = "erased_because" { Removed = "removed", ConsentGone = "consent_gone" }
);
code_list!(
    /// What a scanned paper is: `domain.md` 17 `identity_doc_kind`, with the birth certificate of `id_doc` and letters.
    PaperKind = "paper_kind" {
        BirthCertificate = "birth_certificate", IdentityCard = "id_copy", CourtPaper = "court_paper",
        SignedPaper = "signed_paper", MedicalPaper = "medical_certificate", Letter = "letter", Other = "other",
    }
);
