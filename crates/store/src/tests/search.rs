//! What search finds, in the writing people use, and what it costs to keep it so.

use super::*;

/// Casework documents 1.., one for each list of texts.
fn store_with(texts: &[&[&str]]) -> (tempfile::TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let mut store = create(dir.path());
    save(&mut store, |tx| {
        for (doc, texts) in (1u8..).zip(texts) {
            tx.put_doc(&doc_row(id(doc), DocKind::Casework))?;
            tx.put_search(&id(doc), texts)?;
        }
        Ok(())
    })
    .unwrap();
    (dir, store)
}

fn found(store: &Store, query: &str) -> Vec<u8> {
    let hits = store.read(|r| r.search_cases(query, 10)).unwrap();
    hits.iter().map(|doc| doc[0]).collect()
}

#[test]
fn a_query_finds_every_spelling_of_its_words() {
    let (_dir, store) = store_with(&[
        &["زيارة عند أحمد بن علي، الهاتف ٠٧٠١٢٣", "second note"],
        &["Visite chez Élodie N'Dour à Thiès"],
        &["Müller moved; MULLER again"],
        &["مُصْطَفَى، فاطمة"],
    ]);
    let cases: [(&str, &[u8]); 14] = [
        ("احمد", &[1]),
        ("إحمد", &[1]),
        ("عل", &[1]),
        ("070123", &[1]),
        ("elo", &[2]),
        ("ÉLODIE", &[2]),
        ("ndour", &[]),
        ("dour thies", &[2]),
        ("mull", &[3]),
        ("فاطمه", &[4]),
        ("مصطفي فاط", &[4]),
        ("n", &[2]),
        ("second ahmad", &[]),
        ("", &[]),
    ];
    for (query, expected) in cases {
        assert_eq!(found(&store, query), expected, "{query:?}");
    }
}

#[test]
fn nothing_typed_can_act_on_the_query() {
    let (_dir, store) = store_with(&[&["alpha beta"]]);
    for query in [
        "\"",
        "alpha\" OR \"zzz",
        "text:alpha",
        "alpha NOT beta",
        "^alpha",
        "(alpha",
        "al*pha",
        "NEAR(alpha beta)",
        "-alpha",
        "\u{0}alpha",
    ] {
        let hits = store.read(|r| r.search_cases(query, 10));
        assert!(hits.is_ok(), "{query:?} is words, not syntax: {hits:?}");
    }
    assert_eq!(found(&store, "alpha AND beta"), Vec::<u8>::new(), "`and` is a word like any other");
}

#[test]
fn words_may_stand_far_apart_in_a_case() {
    let long = "filling ".repeat(600);
    let (_dir, mut store) = store_with(&[&["water", &long, "school fees"], &["water school"], &["water"]]);
    assert_eq!(found(&store, "water scho"), [2, 1], "close together first, then apart");
    assert_eq!(found(&store, "water"), [3, 2, 1], "newest document first");
    assert_eq!(store.read(|r| r.search_cases("water", 2)).unwrap(), [id(3), id(2)], "no more than asked");
    assert_eq!(found(&store, "fees water"), [1], "in any order");
    save(&mut store, |tx| tx.put_search(&id(1), &["water", &long, "school"])).unwrap();
    assert_eq!(found(&store, "fees"), Vec::<u8>::new(), "the block of the removed word was written again");
    assert_eq!(found(&store, "water filling"), [1], "the others are still there");
}

#[test]
fn changed_and_removed_texts_are_no_longer_found() {
    let (_dir, mut store) = store_with(&[&["first words", "other words"]]);
    let n = store.count();
    save(&mut store, |tx| tx.put_search(&id(1), &["first words", "other words"])).unwrap();
    assert_eq!(store.count(), n, "unchanged texts cost no write");
    save(&mut store, |tx| tx.put_search(&id(1), &["changed", "added"])).unwrap();
    for (query, expected) in [("first", &[][..]), ("other", &[]), ("changed", &[1]), ("added", &[1])] {
        assert_eq!(found(&store, query), expected, "{query}");
    }
    assert!(store.integrity().unwrap().search_whole, "the index and its list agree");
    store.tidy().unwrap();
    assert_eq!(found(&store, "added"), [1], "tidying changes nothing that is found");
    save(&mut store, |tx| tx.put_search(&id(1), &[])).unwrap();
    assert_eq!(found(&store, "added"), Vec::<u8>::new(), "nothing is left");
}

#[test]
fn a_note_added_to_a_long_case_writes_its_block_alone() {
    let notes: Vec<String> = (0..60).map(|n| format!("note{n} {}", "words of a visit ".repeat(20))).collect();
    let texts: Vec<&str> = notes.iter().map(String::as_str).collect();
    let (_dir, mut store) = store_with(&[&texts]);
    let digests = |store: &Store| {
        store
            .read(|r| r.all("SELECT digest FROM p_text ORDER BY id", [], |row| Ok(row.get::<_, [u8; 16]>(0)?)))
            .unwrap()
    };
    let before = digests(&store);
    let more: Vec<&str> = texts.iter().copied().chain(["last of all"]).collect();
    save(&mut store, |tx| tx.put_search(&id(1), &more)).unwrap();
    let after = digests(&store);
    assert!(before.len() > 4, "a long case has several blocks");
    assert_eq!(before[..before.len() - 1], after[..before.len() - 1], "all but the last are as they were");
    assert_eq!(found(&store, "note59 last"), [1], "old and new are found");
}

#[test]
fn notes_added_one_by_one_are_indexed_as_if_they_had_come_at_once() {
    let notes: Vec<String> = (0..40).map(|n| format!("note{n} {}", "visit ".repeat(n * 37 % 150))).collect();
    let texts: Vec<&str> = notes.iter().map(String::as_str).collect();
    let (_dir, mut one_by_one) = store_with(&[&[]]);
    for count in 1..=texts.len() {
        save(&mut one_by_one, |tx| tx.put_search(&id(1), &texts[..count])).unwrap();
    }
    let (_other, at_once) = store_with(&[&texts]);
    let digests = |store: &Store| {
        store
            .read(|r| r.all("SELECT digest FROM p_text ORDER BY id", [], |row| Ok(row.get::<_, [u8; 16]>(0)?)))
            .unwrap()
    };
    assert_eq!(digests(&one_by_one), digests(&at_once), "blocks follow from the texts alone");
    assert!(one_by_one.integrity().unwrap().search_whole, "parts that became a block left nothing behind");
    for n in 0..40 {
        assert_eq!(found(&one_by_one, &format!("note{n}")), [1], "note {n} is found");
    }
}

#[test]
fn people_and_cases_are_searched_apart() {
    let (_dir, mut store) = store_with(&[&["coded words"]]);
    save(&mut store, |tx| {
        tx.put_doc(&DocRow { pair: Some(id(1)), ..doc_row(id(9), DocKind::Identity) })?;
        tx.put_search(&id(9), &["Amina Yusuf 0701"])
    })
    .unwrap();
    assert_eq!(found(&store, "amina"), Vec::<u8>::new(), "a name is not in the index of cases (SR-1)");
    let hits = store.read(|r| r.search_people("ami", 5)).unwrap();
    assert_eq!(hits, [id(9)], "but in that of people");
    assert!(store.read(|r| r.search_people("coded", 5)).unwrap().is_empty(), "nor the other way round");
}

#[test]
fn no_search_reads_a_whole_table() {
    let (_dir, store) = store_with(&[&["words"]]);
    for sql in [
        "SELECT rowid FROM fts_case WHERE fts_case MATCH '\"wor\"*' ORDER BY rowid DESC",
        "SELECT rowid FROM fts_person WHERE fts_person MATCH '\"wor\"*' ORDER BY rowid DESC",
        "SELECT id, digest FROM p_text WHERE id >= 1024 AND id < 2048",
        "SELECT casework FROM p_case WHERE code = 'x' ORDER BY casework",
        "SELECT casework FROM p_case WHERE assigned_to = x'00' ORDER BY casework",
        "SELECT doc FROM doc WHERE pair = x'00'",
        "SELECT count(*) FROM outbox WHERE doc = x'00'",
        "SELECT doc, max(counter), bytes FROM placement WHERE doc = x'00' GROUP BY doc",
        "SELECT seq, hash FROM envelope WHERE doc = x'00' AND device = x'00' AND lane = x'00' ORDER BY seq DESC LIMIT 1",
        "SELECT t.ord FROM tail t JOIN doc d ON d.id = t.doc WHERE d.doc = x'00' ORDER BY t.ord",
        "SELECT id FROM draft WHERE casework IS x'00'",
    ] {
        let mut statement = store.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let plan: Vec<String> = statement.query_map([], |row| row.get(3)).unwrap().map(Result::unwrap).collect();
        assert!(
            plan.iter().all(|step| !step.starts_with("SCAN") || step.contains("VIRTUAL TABLE INDEX")),
            "{sql}: {plan:?}"
        );
    }
}
