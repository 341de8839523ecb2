//! The only room that names WebAssembly: one line an operation. Documents are held here by number; a number that
//! is not open is the one thing that is refused, by an error named `LocalityRefusal`.

use std::cell::RefCell;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::document::Form;
#[cfg(feature = "texts")]
use crate::wire::canonical;
use crate::wire::{self, Open, Tree};

thread_local! {
    static DOCUMENTS: RefCell<Vec<Option<Open>>> = const { RefCell::new(Vec::new()) };
}

/// The error that says that a document is not open.
fn not_open() -> JsValue {
    let error = js_sys::Error::new("This document is not open.");
    error.set_name("LocalityRefusal");
    error.into()
}

fn with<T>(handle: u32, answer: impl FnOnce(&Open) -> T) -> Result<T, JsValue> {
    DOCUMENTS.with_borrow(|documents| {
        let place = usize::try_from(handle).ok().and_then(|place| documents.get(place));
        place.and_then(Option::as_ref).map(answer).ok_or_else(not_open)
    })
}

fn shown(view: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_missing_as_null(true);
    Tree::of(view).serialize(&serializer).map_err(|_| not_open())
}

/// Opens a text; a form that is not known is taken as JSON. It never throws on text.
#[wasm_bindgen]
pub fn open(text: &str, form: &str) -> u32 {
    let open = Open::read(text, Form::named(form).unwrap_or(Form::Json));
    DOCUMENTS.with_borrow_mut(|documents| {
        let place = documents.iter().position(Option::is_none).unwrap_or_else(|| {
            documents.push(None);
            documents.len().saturating_sub(1)
        });
        if let Some(slot) = documents.get_mut(place) {
            *slot = Some(open);
        }
        u32::try_from(place).unwrap_or(u32::MAX)
    })
}

/// Closes a document; closing one that is not open does nothing.
#[wasm_bindgen]
pub fn close(handle: u32) {
    DOCUMENTS.with_borrow_mut(|documents| {
        let place = usize::try_from(handle).ok().and_then(|place| documents.get_mut(place));
        if let Some(slot) = place {
            *slot = None;
        }
    });
}

/// One operation: the view, and where it is asked for the canonical text that it equals.
macro_rules! operation {
    ($view:ident, $text:ident, |$open:ident $(, $argument:ident)?| $answer:expr) => {
        #[wasm_bindgen]
        #[allow(missing_docs)] // see the operation's own file in `wire`
        pub fn $view(handle: u32 $(, $argument: &str)?) -> Result<JsValue, JsValue> {
            with(handle, |$open| shown(&$answer))?
        }

        #[cfg(feature = "texts")]
        #[wasm_bindgen]
        #[allow(missing_docs)]
        pub fn $text(handle: u32 $(, $argument: &str)?) -> Result<String, JsValue> {
            with(handle, |$open| canonical(&$answer))
        }
    };
}

operation!(problems, problems_text, |open| wire::problems::view(open));

/// What a program is asked whose calculators share a reader's changes to lines.
#[cfg(any(feature = "pooling", feature = "sharing", feature = "flows"))]
mod changes {
    use super::*;

    operation!(link, link_text, |open, request| wire::link::view(open, request));
    operation!(follow, follow_text, |open, fragment| wire::follow::view(open, fragment));
}

/// What a program with the calculator of pools is asked.
#[cfg(feature = "pooling")]
mod pooling {
    use super::*;

    operation!(refusal, refusal_text, |open, request| wire::refusal::view(open, request));
    operation!(pool, pool_text, |open, request| wire::pool::view(open, request));
    operation!(paste, paste_text, |open, request| wire::paste::view(open, request));

    /// The figures as a CSV file.
    #[wasm_bindgen]
    pub fn csv(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::csv::text(open, request))
    }
}

/// What a program with the calculator of sharing rules is asked.
#[cfg(feature = "sharing")]
mod sharing {
    use super::*;

    operation!(risk, risk_text, |open, request| wire::risk::view(open, request));

    /// The comparison of sharing rules as a CSV file.
    #[wasm_bindgen]
    pub fn risk_csv(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::risk::comparison(open, request))
    }

    /// A pool's memorandum account as a CSV file.
    #[wasm_bindgen]
    pub fn memorandum(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::risk::account(open, request))
    }
}

/// What a program with the calculator of plans is asked.
#[cfg(feature = "planning")]
mod planning {
    use super::*;

    operation!(gap, gap_text, |open, request| wire::gap::view(open, request));
    operation!(programme, programme_text, |open, request| wire::programme::view(open, request));

    /// A plan as a CSV file.
    #[wasm_bindgen]
    pub fn gap_csv(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::gap::plan(open, request))
    }

    /// A programme as a CSV file.
    #[wasm_bindgen]
    pub fn programme_csv(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::programme::file(open, request))
    }
}

/// What a program with flows is asked.
#[cfg(feature = "flows")]
mod flows {
    use super::*;

    operation!(flow, flow_text, |open, request| wire::flow::view(open, request));

    /// A bare layout of any flows: see `wire::flow_layout`.
    #[wasm_bindgen]
    pub fn flow_layout(data: &str, options: &str) -> String {
        wire::flow_layout::text(data, options)
    }

    /// The picture of the flows as an SVG file.
    #[wasm_bindgen]
    pub fn flow_svg(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::flow::svg(open, request))
    }

    /// The flows as a CSV file.
    #[wasm_bindgen]
    pub fn flow_csv(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::flow::csv(open, request))
    }
}

/// What a program with diagrams is asked.
#[cfg(feature = "diagrams")]
mod diagrams {
    use super::*;

    operation!(structure, structure_text, |open, request| wire::structure::view(open, request));

    /// A bare layout of any graph: see `wire::layout`.
    #[wasm_bindgen]
    pub fn layout(graph: &str, options: &str) -> String {
        wire::layout::text(graph, options)
    }

    /// The picture of a structure as an SVG file.
    #[wasm_bindgen]
    pub fn structure_svg(handle: u32, request: &str) -> Result<String, JsValue> {
        with(handle, |open| wire::structure::svg(open, request))
    }
}

/// Fails on purpose, for the tests of recovery: `panic`, `stack` or `memory`.
#[cfg(feature = "faults")]
#[wasm_bindgen]
#[allow(clippy::panic)]
pub fn fault(kind: &str) -> u32 {
    match kind {
        "stack" => deeper(1),
        "memory" => {
            let mut hoard: Vec<Vec<u8>> = Vec::new();
            loop {
                hoard.push(vec![1; 1 << 20]);
            }
        }
        _ => panic!("asked to panic"),
    }
}

/// Calls itself without end, with something on the stack that cannot be optimised away.
#[cfg(feature = "faults")]
#[inline(never)]
#[allow(unconditional_recursion)]
fn deeper(depth: u32) -> u32 {
    let ballast = std::hint::black_box([depth; 256]);
    let below = deeper(depth.wrapping_add(1));
    below.wrapping_add(ballast.iter().fold(0_u32, |sum, value| sum.wrapping_add(*value)))
}
