use crate::given::{HANDLER, IN_2021, OTHER_PARENT, PARENT, given_facts, refused};
use herstel_domain::{
    Command,
    documents::{
        AddDocument, DOCUMENTS_OF_DAY_MAX, DocumentContent, DocumentForm, DocumentSource, PAGES_MAX,
        SIZE_BYTES_MAX,
    },
};
use herstel_kernel::{DocumentId, RefusalCode};

const PDF: DocumentForm = DocumentForm::Pdf { pages: 2 };

/// A document that differs from those with another number.
fn document(number: u8, form: DocumentForm) -> AddDocument {
    AddDocument {
        document: DocumentId::from_bytes([number; 16]),
        form,
        name: format!("brief {number}.pdf"),
        digest: format!("{number:064x}"),
        content: DocumentContent([number].as_slice().into()),
        source: DocumentSource::Portal,
        papers: Vec::new(),
        replaces: None,
    }
}

fn add(document: AddDocument) -> Command {
    Command::AddDocument(document)
}

#[test]
fn a_parent_and_their_handler_hand_in_documents_and_nobody_else() {
    let mut given = given_facts(IN_2021);
    given.act(PARENT, &add(document(1, PDF))).unwrap();
    given.act(HANDLER, &add(document(2, DocumentForm::Png { width: 800, height: 600 }))).unwrap();
    assert_eq!(refused(given.act(OTHER_PARENT, &add(document(3, PDF)))), RefusalCode::NotAllowed);
    let names: Vec<&str> = given.dossier.documents.iter().map(|document| document.name.as_str()).collect();
    assert_eq!(names, ["brief 1.pdf", "brief 2.pdf"]);
    assert!(given.dossier.documents.iter().all(|document| document.content.is_none()));
}

#[test]
fn the_same_file_twice_is_taken_once() {
    let mut given = given_facts(IN_2021);
    given.act(PARENT, &add(document(1, PDF))).unwrap();
    let again = AddDocument { document: DocumentId::from_bytes([9; 16]), ..document(1, PDF) };
    assert!(given.act(PARENT, &add(again)).unwrap().is_empty());
    assert_eq!(given.dossier.documents.len(), 1);
}

#[test]
fn pages_pixels_and_bytes_have_a_limit_that_itself_is_allowed() {
    let large = usize::try_from(SIZE_BYTES_MAX).unwrap();
    let of_size =
        |size: usize| AddDocument { content: DocumentContent(vec![0; size].into()), ..document(1, PDF) };
    let cases = [
        (document(1, DocumentForm::Pdf { pages: PAGES_MAX }), None),
        (document(1, DocumentForm::Pdf { pages: PAGES_MAX + 1 }), Some(RefusalCode::FilePages)),
        (document(1, DocumentForm::Pdf { pages: 0 }), Some(RefusalCode::FileUnreadable)),
        (document(1, DocumentForm::Jpeg { width: 16_000, height: 8_000 }), None),
        (document(1, DocumentForm::Jpeg { width: 16_000, height: 8_001 }), Some(RefusalCode::FilePixels)),
        (document(1, DocumentForm::Png { width: u32::MAX, height: u32::MAX }), Some(RefusalCode::FilePixels)),
        (document(1, DocumentForm::Png { width: 0, height: 10 }), Some(RefusalCode::FileUnreadable)),
        (of_size(large), None),
        (of_size(large + 1), Some(RefusalCode::FileTooLarge)),
        (of_size(0), Some(RefusalCode::Required)),
    ];
    for (document, expected) in cases {
        let form = document.form;
        let result = given_facts(IN_2021).act(PARENT, &add(document));
        assert_eq!(result.err().map(|refusal| refusal.code), expected, "{form:?}");
    }
}

#[test]
fn a_day_holds_so_many_documents_and_the_next_day_again() {
    let mut given = given_facts(IN_2021);
    let day = u8::try_from(DOCUMENTS_OF_DAY_MAX).unwrap();
    for number in 1..=day {
        given.act(PARENT, &add(document(number, PDF))).unwrap();
    }
    assert_eq!(refused(given.act(PARENT, &add(document(day + 1, PDF)))), RefusalCode::FileCount);
    given.today = given.today.tomorrow().unwrap();
    given.act(PARENT, &add(document(day + 1, PDF))).unwrap();
}

#[test]
fn of_a_name_only_what_can_be_seen_stays() {
    for (given_name, kept) in [
        ("C:\\Users\\anna\\brief.pdf", "brief.pdf"),
        ("../../etc/passwd", "passwd"),
        ("brief\u{202e}fdp.exe", "brieffdp.exe"),
        ("een\r\nbrief\0.pdf", "eenbrief.pdf"),
        ("", ""),
    ] {
        let mut given = given_facts(IN_2021);
        let document = AddDocument { name: given_name.to_owned(), ..document(1, PDF) };
        given.act(PARENT, &add(document)).unwrap();
        assert_eq!(given.dossier.documents[0].name, kept);
    }
}
