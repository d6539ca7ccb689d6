//! A small site served with one fault at a time: the doctor finds each, names it, and finds nothing else.

mod fake;
mod faults;

use std::sync::OnceLock;

use proptest::prelude::*;

use super::client::Answer;
use super::finding::Finding;
use super::server::Topic;
use super::*;
use fake::{BASE, serve};
use faults::{CASES, Change, Fault};

/// What is wrong with a site that has these faults.
fn wrong(faults: Vec<Fault>) -> Vec<Finding> {
    let report = examine(&serve(faults)).unwrap();
    report.findings.into_iter().filter(|finding| finding.level != Level::Fine).collect()
}

#[test]
fn a_site_without_fault_is_fine() {
    let report = examine(&serve(Vec::new())).unwrap();
    assert_eq!((report.count(Level::Error), report.count(Level::Warning)), (0, 0), "{report}");
    assert!(report.to_string().contains("pages and header allow what the site needs"), "{report}");
    assert!(report.to_string().contains("oEmbed answers"), "{report}");
}

#[test]
fn each_fault_is_found_and_nothing_else() {
    for (at, (fault, topic, level, words)) in CASES.into_iter().enumerate() {
        let found = wrong(vec![fault]);
        let [finding] = &found[..] else { panic!("{at}: {words}: {found:#?}") };
        assert_eq!((finding.topic, finding.level), (topic, level), "{finding:?}");
        assert!(finding.what.contains(words), "{}", finding.what);
        assert!(!finding.noticed.is_empty());
    }
}

#[test]
fn every_page_of_a_site_leads_to_it() {
    static SITE: OnceLock<String> = OnceLock::new();
    let site = SITE.get_or_init(|| serve(Vec::new()));
    for path in ["", "question/", "question?x=1", "question/#abc"] {
        assert_eq!(examine(&format!("{site}{path}")).unwrap().base, *site, "{path}");
    }
    assert_eq!(examine(site.trim_end_matches('/')).unwrap().base, *site);
}

#[test]
fn what_is_no_site_is_refused_with_a_reason() {
    let refused = |faults: Vec<Fault>| examine(&serve(faults)).unwrap_err().to_string();
    let other = refused(vec![("", Change::Body("<p>Another site"))]);
    assert!(other.contains("is not a page of Crewpath"), "{other}");
    let gone = refused(vec![("", Change::Status(500))]);
    assert!(gone.contains("answers with status 500"), "{gone}");
    let around = refused(vec![("", Change::Status(302)), ("", Change::Set("location", BASE))]);
    assert!(around.contains("leads on and on"), "{around}");
}

/// Whether a fault changes what others are found by, so that two of them cannot both be told.
fn hides(words: &str) -> bool {
    ["Content-Encoding", "not sent as built", "other bytes", "uncompressed", "cannot be fetched"]
        .iter()
        .any(|part| words.contains(part))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_faults_of_different_topics_are_both_found(first in 0..CASES.len(), second in 0..CASES.len()) {
        let ((a, topic_a, level_a, words_a), (b, topic_b, level_b, words_b)) = (CASES[first], CASES[second]);
        prop_assume!(topic_a != topic_b && !hides(words_a) && !hides(words_b));
        // Both set the same header, so that the later one replaces the earlier.
        prop_assume!(![topic_a, topic_b].contains(&Topic::Policy) || ![topic_a, topic_b].contains(&Topic::Framing));
        let found = wrong(vec![a, b]);
        for (topic, level, words) in [(topic_a, level_a, words_a), (topic_b, level_b, words_b)] {
            let is_it = |finding: &Finding| finding.topic == topic && finding.level == level && finding.what.contains(words);
            prop_assert!(found.iter().any(is_it), "{words}: {found:#?}");
        }
    }

    #[test]
    fn no_header_stops_the_reader(text in "\\PC{0,60}") {
        let _ = super::files::kept(&text);
        let answer = Answer { headers: vec![("server".into(), text.clone()), ("content-type".into(), text)], ..Answer::default() };
        drop((Server::of(&answer), answer.kind(), answer.decoded()));
    }
}
