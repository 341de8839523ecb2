//! What is asked, ready to be shown before anything is.

use serde::Serialize;

use crate::views::shown::text;
use crate::words::{Names, consultation as words, fill};

/// A consultation; what is not stated is empty.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConsultationView {
    /// `formative` or `decided`.
    pub stage: &'static str,
    /// `open`, `not-yet`, `closed` or `decided`, on the day that the page gave.
    pub state: &'static str,
    /// What is asked, in a sentence.
    pub sentence: String,
    /// What can still change.
    pub open: Vec<String>,
    /// What cannot, and why.
    pub fixed: Vec<String>,
    /// Why anything is proposed.
    pub reasons: String,
    /// What else could realistically be done.
    pub alternatives: Vec<AlternativeView>,
    /// From when to when.
    pub dates: String,
    /// Who decides and when.
    pub decides: String,
    /// How answers will be used.
    #[serde(rename = "use")]
    #[cfg_attr(test, ts(rename = "use"))]
    pub usage: String,
    /// Where the equality assessment stands.
    pub equality: String,
    /// Who is asked.
    pub audience: &'static str,
    /// How to reply.
    pub reply: String,
    /// How to reply without the web.
    pub offline: String,
}

/// A realistic alternative.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AlternativeView {
    /// What it is.
    pub name: String,
    /// How it stands; may be empty.
    pub standing: &'static str,
    /// Why.
    pub why: String,
}

/// The document's consultation, if it has one.
pub fn view(names: Names<'_>, asked: &str, today: Option<&str>) -> Option<ConsultationView> {
    let consultation = names.document.consultation.as_ref()?;
    let table = names.words;
    let fixed = consultation.fixed.iter().map(|fixed| match &fixed.why {
        Some(why) => fill(table.consultation_fixed, &[("what", &fixed.what), ("why", why)]),
        None => fixed.what.clone(),
    });
    let alternatives = consultation.alternatives.iter().map(|alternative| AlternativeView {
        name: alternative.name.clone(),
        standing: words::standing(table, alternative.standing),
        why: text(&alternative.why),
    });
    Some(ConsultationView {
        stage: consultation.stage.code(),
        state: match words::state(consultation, today) {
            words::State::Open => "open",
            words::State::NotYet => "not-yet",
            words::State::Closed => "closed",
            words::State::Decided => "decided",
        },
        sentence: asked.to_owned(),
        open: consultation.open.clone(),
        fixed: fixed.collect(),
        reasons: text(&consultation.reasons),
        alternatives: alternatives.collect(),
        dates: words::dates(table, consultation),
        decides: words::decides(table, consultation),
        usage: text(&consultation.usage),
        equality: text(&consultation.equality),
        audience: words::audience(table, consultation),
        reply: text(&consultation.reply),
        offline: text(&consultation.offline),
    })
}
