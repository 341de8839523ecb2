//! The core as a program: one JSON object a line comes in, the canonical text of its answer goes out as a JSON
//! string a line. The independent oracle and the comparison with WebAssembly drive it.
//!
//! `{"op": …, "form": …, "text": …, "request": …}`, where `op` is one of those below and anything else asks for the
//! problems; for `layout` and `flowLayout` the text is what is laid out and the request its options.

use std::io::{BufRead, Write};

use locality::document::Form;
use locality::wire::{
    Open, canonical, csv, flow, flow_layout, follow, gap, layout, link, paste, pool, problems, programme, refusal,
    risk, structure,
};
use serde_json::Value;

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let text = |name: &str| asked.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let open = Open::read(&text("text"), Form::named(&text("form")).unwrap_or(Form::Json));
        let request = text("request");
        let answer = match text("op").as_str() {
            "pool" => canonical(&pool::view(&open, &request)),
            "risk" => canonical(&risk::view(&open, &request)),
            "riskCsv" => risk::comparison(&open, &request),
            "memorandum" => risk::account(&open, &request),
            "gap" => canonical(&gap::view(&open, &request)),
            "gapCsv" => gap::plan(&open, &request),
            "programme" => canonical(&programme::view(&open, &request)),
            "programmeCsv" => programme::file(&open, &request),
            "flow" => canonical(&flow::view(&open, &request)),
            "flowCsv" => flow::csv(&open, &request),
            "flowSvg" => flow::svg(&open, &request),
            "flowLayout" => flow_layout::text(&text("text"), &request),
            "structure" => canonical(&structure::view(&open, &request)),
            "svg" => structure::svg(&open, &request),
            "refusal" => canonical(&refusal::view(&open, &request)),
            "paste" => canonical(&paste::view(&open, &request)),
            "link" => canonical(&link::view(&open, &request)),
            "follow" => canonical(&follow::view(&open, &request)),
            "csv" => csv::text(&open, &request),
            "layout" => layout::text(&text("text"), &request),
            _ => canonical(&problems::view(&open)),
        };
        writeln!(out, "{}", serde_json::to_string(&answer)?)?;
    }
    out.flush()
}
