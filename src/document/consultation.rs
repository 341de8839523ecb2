//! What is asked, if anything is: what a lawful consultation has to say of itself before it asks
//! (the Gunning principles, as endorsed in Moseley v Haringey [2014] UKSC 56).

use super::fields::{Fields, Path};
use super::file::entries;
use super::{Audience, Stage, Standing};
use crate::error::Errors;

/// A consultation on the document.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Consultation {
    /// How far it has come.
    pub stage: Stage,
    /// What can still change.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub open: Vec<String>,
    /// What cannot, and why.
    #[cfg_attr(test, schemars(with = "Option<Vec<Fixed>>"))]
    pub fixed: Vec<Fixed>,
    /// Why anything is proposed.
    pub reasons: Option<String>,
    /// What else could realistically be done.
    #[cfg_attr(test, schemars(with = "Option<Vec<Alternative>>"))]
    pub alternatives: Vec<Alternative>,
    /// The first day on which answers count.
    pub opens: Option<String>,
    /// The last day.
    pub closes: Option<String>,
    /// Who decides.
    pub decides: Option<String>,
    /// When they decide.
    pub decided: Option<String>,
    /// How answers will be used.
    #[cfg_attr(test, schemars(rename = "use"))]
    pub usage: Option<String>,
    /// Where the equality assessment stands.
    pub equality: Option<String>,
    /// Who is asked.
    pub audience: Option<Audience>,
    /// How to reply.
    pub reply: Option<String>,
    /// How to reply without the web.
    pub offline: Option<String>,
}

/// Something that cannot change.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Fixed {
    /// What.
    pub what: String,
    /// Why.
    pub why: Option<String>,
}

/// A realistic alternative.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Alternative {
    /// What it is.
    pub name: String,
    /// How it stands.
    pub standing: Option<Standing>,
    /// Why it is preferred or rejected.
    pub why: Option<String>,
}

impl Consultation {
    /// Reads the section `consultation`; one without a stage is not taken as a consultation.
    pub fn read(fields: &mut Fields<'_>, errors: &mut Errors) -> Option<Consultation> {
        let node = fields.node("consultation")?;
        let mut own = Fields::open(Path::named("consultation"), node, errors)?;
        let stage = own.one_of("stage", Stage::LIST, errors);
        if own.node("stage").is_none() {
            own.missing("stage", errors);
        }
        let open = own.texts("open", errors);
        let mut fixed = Vec::new();
        for mut one in entries(&mut own, "fixed", errors) {
            let (what, why) = (one.required_text("what", errors), one.text("why", errors));
            fixed.extend(what.map(|what| Fixed { what, why }));
            one.finish(errors);
        }
        let mut alternatives = Vec::new();
        for mut one in entries(&mut own, "alternatives", errors) {
            let name = one.required_text("name", errors);
            let (standing, why) = (one.one_of("standing", Standing::LIST, errors), one.text("why", errors));
            alternatives.extend(name.map(|name| Alternative { name, standing, why }));
            one.finish(errors);
        }
        let rest = (own.text("reasons", errors), own.date("opens", errors), own.date("closes", errors));
        let (reasons, opens, closes) = rest;
        let (decides, decided) = (own.text("decides", errors), own.date("decided", errors));
        let (usage, equality) = (own.text("use", errors), own.text("equality", errors));
        let audience = own.one_of("audience", Audience::LIST, errors);
        let (reply, offline) = (own.text("reply", errors), own.text("offline", errors));
        own.finish(errors);
        Some(Consultation {
            stage: stage?,
            open,
            fixed,
            reasons,
            alternatives,
            opens,
            closes,
            decides,
            decided,
            usage,
            equality,
            audience,
            reply,
            offline,
        })
    }
}
