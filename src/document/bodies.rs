//! The bodies of a structure: what each is, where it is in its life, and what it is inside of.

use super::fields::Fields;
use super::file::entries;
use super::{BodyForm, Life, date};
use crate::error::{Errors, Kind};
use crate::index::Index;

/// A body, or what stands among bodies without being one: a fund, a plan, a place.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[cfg_attr(test, schemars(rename_all = "camelCase"))]
pub struct Body {
    /// The id by which relations and containers name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Other ways in which the papers write it.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub also_written: Vec<String>,
    /// What it is; left out where the source does not say.
    #[cfg_attr(test, schemars(with = "Option<BodyForm>"))]
    pub form: BodyForm,
    /// The level at which it works: Greater Manchester, borough, neighbourhood.
    pub level: Option<String>,
    /// The id of the body or place that it is drawn inside of.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub container: Option<usize>,
    /// Its life, in order of time; without phases it is there at every date.
    #[cfg_attr(test, schemars(with = "Option<Vec<Phase>>"))]
    pub phases: Vec<Phase>,
    /// What it is for.
    #[cfg_attr(test, schemars(with = "Option<Vec<String>>"))]
    pub functions: Vec<String>,
    /// Whether it bears money.
    #[cfg_attr(test, schemars(with = "Option<bool>"))]
    pub money: bool,
    /// Anything that a reader should know.
    pub note: Option<String>,
    /// Where this stands.
    pub source: Option<String>,
    /// Where in the text it was read.
    #[cfg_attr(test, schemars(skip))]
    pub spot: (String, Option<usize>),
}

/// A stretch of a body's life, up to the next one.
#[derive(Debug, Clone)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Phase {
    /// What it is in it.
    pub phase: Life,
    /// Since when: `2021-10-01`, `2021-10` or `2021`; a first phase without a date counts from the beginning.
    pub from: Option<String>,
    /// Anything that a reader should know.
    pub note: Option<String>,
    /// Where this stands.
    pub source: Option<String>,
}

impl Phase {
    fn read_all(fields: &mut Fields<'_>, errors: &mut Errors) -> Vec<Phase> {
        let mut phases = Vec::new();
        for mut own in entries(fields, "phases", errors) {
            let phase = own.one_of("phase", Life::LIST, errors);
            if own.node("phase").is_none() {
                own.missing("phase", errors);
            }
            let (from, note) = (own.date("from", errors), own.text("note", errors));
            let source = own.text("source", errors);
            if let Some(phase) = phase {
                phases.push(Phase { phase, from, note, source });
            }
            own.finish(errors);
        }
        phases
    }
}

impl Body {
    /// A body of which nothing is known but its name.
    pub fn bare(id: String, name: String) -> Body {
        Body {
            id,
            name,
            also_written: Vec::new(),
            form: BodyForm::NotStated,
            level: None,
            container: None,
            phases: Vec::new(),
            functions: Vec::new(),
            money: false,
            note: None,
            source: None,
            spot: (String::new(), None),
        }
    }

    /// Reads bodies, and puts them into reading order: each behind its container, otherwise as written.
    pub fn read_all(items: Vec<Fields<'_>>, errors: &mut Errors) -> Vec<Body> {
        let mut bodies: Vec<Body> = Vec::new();
        let mut ids = Index::default();
        let mut inside = Vec::new();
        for mut own in items {
            let id = own.required_text("id", errors);
            let name = own.required_text("name", errors).or_else(|| id.clone());
            let mut body = Body::bare(id.unwrap_or_default(), name.unwrap_or_default());
            body.also_written = own.texts("alsoWritten", errors);
            body.form = own.one_of("form", BodyForm::LIST, errors).unwrap_or(BodyForm::NotStated);
            body.level = own.text("level", errors);
            let container = own.text("container", errors).filter(|id| !id.is_empty());
            body.phases = Phase::read_all(&mut own, errors);
            body.functions = own.texts("functions", errors);
            body.money = own.truth("money", errors);
            body.note = own.text("note", errors);
            body.source = own.text("source", errors);
            body.spot = (own.path(), Some(own.offset()));
            if body.id.is_empty() {
                // The missing id has been said.
            } else if ids.claim(&body.id, bodies.len()) {
                inside.push(container.map(|id| (own.path_of("container"), id)));
                bodies.push(body);
            } else {
                own.wrong("id", Kind::RepeatedId { found: body.id }, errors);
            }
            own.finish(errors);
        }
        let list: Vec<&str> = bodies.iter().take(12).map(|body| body.id.as_str()).collect();
        let list = list.join(", ");
        for (place, wanted) in inside.into_iter().enumerate() {
            let Some((at, id)) = wanted else { continue };
            let found = ids.find(&id);
            let Some(body) = bodies.get_mut(place) else { continue };
            body.container = found;
            if found.is_none() {
                let list = list.clone();
                errors.add(at, body.spot.1, Kind::UnknownId { found: super::clean::excerpt(&id), list });
            }
        }
        cut_loops(&mut bodies, errors);
        in_reading_order(bodies)
    }
}

/// Takes one body of every loop out of its container: the one that comes last in the file.
fn cut_loops(bodies: &mut [Body], errors: &mut Errors) {
    let mut walks = vec![0_usize; bodies.len()];
    for start in 0..bodies.len() {
        let walk = start.saturating_add(1);
        let mut at = Some(start);
        while let Some(place) = at {
            let Some(seen) = walks.get_mut(place) else { break };
            if *seen == walk {
                let up = |place: usize| bodies.get(place).and_then(|body| body.container);
                let (mut last, mut next) = (place, up(place));
                while let Some(other) = next.filter(|other| *other != place) {
                    last = last.max(other);
                    next = up(other);
                }
                if let Some(body) = bodies.get_mut(last) {
                    body.container = None;
                    let kind = Kind::ContainerLoop { found: body.name.clone() };
                    errors.add(body.spot.0.clone(), body.spot.1, kind);
                }
                break;
            }
            if *seen != 0 {
                break;
            }
            *seen = walk;
            at = bodies.get(place).and_then(|body| body.container);
        }
    }
}

/// Bodies behind their containers, otherwise in the order of the file.
fn in_reading_order(bodies: Vec<Body>) -> Vec<Body> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); bodies.len().saturating_add(1)];
    let top = bodies.len();
    for (place, body) in bodies.iter().enumerate().rev() {
        if let Some(list) = members.get_mut(body.container.unwrap_or(top)) {
            list.push(place);
        }
    }
    let mut stack = members.get_mut(top).map(std::mem::take).unwrap_or_default();
    let mut order = Vec::new();
    let mut becomes = vec![0_usize; top];
    while let Some(place) = stack.pop() {
        if let Some(slot) = becomes.get_mut(place) {
            *slot = order.len();
        }
        order.push(place);
        stack.append(members.get_mut(place).unwrap_or(&mut Vec::new()));
    }
    let mut free: Vec<Option<Body>> = bodies.into_iter().map(Some).collect();
    let mut sorted = Vec::new();
    for place in order {
        let Some(mut body) = free.get_mut(place).and_then(Option::take) else { continue };
        body.container = body.container.and_then(|container| becomes.get(container).copied());
        sorted.push(body);
    }
    sorted
}

/// The dates at which a body begins a phase.
pub fn dates(body: &Body) -> impl Iterator<Item = &str> {
    body.phases.iter().filter_map(|phase| phase.from.as_deref()).filter(|text| date::is_date(text))
}

#[cfg(test)]
mod tests {
    use super::super::{Form, open};

    /// Bodies as `id>container`, in the order of the file.
    fn read(bodies: &str) -> (Vec<String>, Vec<&'static str>) {
        let mut text = String::from("id,name,container\n");
        for body in bodies.split(' ') {
            let (id, container) = body.split_once('>').unwrap_or((body, ""));
            text += &format!("{id},{id},{container}\n");
        }
        let (document, errors) = open(&text, Form::Csv);
        let name = |place: usize| document.bodies[place].id.clone();
        let tell = |place: usize| match document.bodies[place].container {
            Some(container) => format!("{}>{}", name(place), name(container)),
            None => name(place),
        };
        let codes = errors.kept().iter().filter(|error| !error.kind.is_advice()).map(|error| error.kind.code());
        ((0..document.bodies.len()).map(tell).collect(), codes.collect())
    }

    #[test]
    fn bodies_stand_behind_their_containers_and_otherwise_as_written() {
        let (bodies, codes) = read("d>c b a>b c>b e");
        assert_eq!(bodies, ["b", "a>b", "c>b", "d>c", "e"]);
        assert!(codes.is_empty(), "{codes:?}");
    }

    #[test]
    fn a_loop_is_cut_at_the_body_that_comes_last_in_the_file() {
        assert_eq!(read("a>b b>c c>a d>a").0, ["c", "b>c", "a>b", "d>a"]);
        assert_eq!(read("a>a b>a"), (vec!["a".to_owned(), "b>a".to_owned()], vec!["container-loop"]));
        assert_eq!(read("a>b b>a c>d d>c").1, ["container-loop", "container-loop"]);
    }

    #[test]
    fn more_bodies_than_are_read_are_refused_by_name_and_the_rest_shows() {
        let text = format!("id,name\n{}", (0..4_100).map(|number| format!("b{number},B\n")).collect::<String>());
        let (document, errors) = open(&text, Form::Csv);
        assert_eq!(document.bodies.len(), 4_000);
        assert!(errors.kept().iter().any(|error| error.kind.code() == "beyond-bodies"));
    }
}
