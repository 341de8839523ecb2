//! What must hold whatever the graph: nothing overlaps, no line runs through a body, a foreign container or a label,
//! everything is drawn exactly once and inside its container, and the order of the file is irrelevant. 100,000 small
//! graphs from a fixed seed for the first of these, 10,000 for what else there is; `LOCALITY_GRAPHS` asks for more,
//! `LOCALITY_SEED` for others. Then graphs that ask for trouble, and one fixture a behaviour, from
//! `tests/layout/fixtures`.

#[path = "layout/chance.rs"]
mod chance;
#[path = "layout/fixtures.rs"]
mod fixtures;
#[path = "layout/graphs.rs"]
mod graphs;
#[path = "layout/hostile.rs"]
mod hostile;
#[path = "layout/scorer.rs"]
mod scorer;
#[path = "layout/smallest.rs"]
mod smallest;

use chance::Chance;
use graphs::{shuffled, small, tree};
use locality::diagram::{Earlier, Graph, Layout, Options, layout};
use scorer::score;
use smallest::{smallest, written};
use std::panic::catch_unwind;
use std::path::Path;

const PLAIN: Options = Options { earlier: Vec::new(), trunks: false };
const TRUNKS: Options = Options { earlier: Vec::new(), trunks: true };

/// Holds every generated graph to a property, which answers what is wrong; the first that fails is made small.
fn holds(generate: fn(&mut Chance) -> Graph, property: fn(&Graph) -> Vec<String>) {
    holds_in(10_000, generate, property);
}

fn holds_in(usual: u64, generate: fn(&mut Chance) -> Graph, property: fn(&Graph) -> Vec<String>) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (cases, seed) = (number("LOCALITY_GRAPHS").unwrap_or(usual), number("LOCALITY_SEED").unwrap_or(1974));
    // What stops the program is wrong as well.
    let wrong = |graph: &Graph| catch_unwind(|| property(graph)).unwrap_or_else(|_| vec![String::from("stops")]);
    for case in 0..cases {
        let graph = generate(&mut Chance::of(seed, case));
        if !wrong(&graph).is_empty() {
            let graph = smallest(&graph, |graph| !wrong(graph).is_empty());
            panic!("case {case} of seed {seed}: {}\n{}", wrong(&graph).join("\n"), written(&graph));
        }
    }
}

fn faults(graph: &Graph, options: &Options) -> Vec<String> {
    match layout(graph, options) {
        Ok(layout) => {
            score(graph, &layout).faults.iter().map(|fault| format!("{}: {}", fault.kind, fault.place)).collect()
        }
        Err(refusal) => vec![format!("refused: {refusal:?}")],
    }
}

#[test]
fn everything_is_drawn_once_in_its_container_and_nothing_is_in_the_way() {
    holds_in(100_000, small, |graph| faults(graph, &PLAIN));
}

#[test]
fn so_it_is_with_trunks() {
    holds(small, |graph| faults(graph, &TRUNKS));
}

#[test]
fn the_order_of_the_file_is_irrelevant() {
    holds(small, |graph| {
        let places = graph.nodes.len() + graph.edges.len();
        let (other, nodes, edges) = shuffled(graph, &mut Chance::of(1875, places as u64));
        let (found, one) = (layout(&other, &TRUNKS).unwrap(), layout(graph, &TRUNKS).unwrap());
        let wanted = Layout {
            nodes: nodes.iter().map(|from| one.nodes[*from]).collect(),
            routes: edges.iter().map(|from| one.routes[*from].clone()).collect(),
            labels: edges.iter().map(|from| one.labels[*from]).collect(),
            titles: nodes.iter().map(|from| one.titles[*from]).collect(),
            size: one.size,
        };
        if found == wanted { Vec::new() } else { vec![String::from("another picture for another order")] }
    });
}

/// A layout, as the earlier one of the next.
fn remembered(graph: &Graph, layout: &Layout) -> Options {
    let earlier = graph.nodes.iter().zip(&layout.nodes);
    let earlier = earlier.map(|(node, rect)| Earlier { id: node.id.clone(), rect: *rect }).collect();
    Options { earlier, ..PLAIN }
}

#[test]
fn a_picture_that_is_remembered_is_as_free_of_faults() {
    holds(small, |graph| faults(graph, &remembered(graph, &layout(graph, &PLAIN).unwrap())));
}

#[test]
fn what_answers_to_one_at_most_is_drawn_without_a_crossing() {
    holds(tree, |graph| {
        let score = score(graph, &layout(graph, &PLAIN).unwrap());
        if score.crossings == 0 { Vec::new() } else { vec![format!("{} crossings", score.crossings)] }
    });
}

#[test]
fn any_graph_is_drawn_or_refused_and_never_stops_the_program() {
    holds(hostile::damaged, |graph| {
        let options = hostile::earlier(graph);
        match (layout(graph, &PLAIN), layout(graph, &options)) {
            (Ok(one), Ok(other)) if one.nodes.len() == graph.nodes.len() && other.routes.len() == graph.edges.len() => {
                Vec::new()
            }
            (Err(_), _) | (_, Err(_)) => Vec::new(),
            _ => vec![String::from("a part of the picture")],
        }
    });
}

#[test]
fn fixtures_hold() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/layout/fixtures");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let (mut count, mut wrong) = (0, Vec::new());
    for path in paths {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        for fixture in fixtures::fixtures(&name, &std::fs::read_to_string(&path).unwrap()) {
            let (facts, found) = fixture.check();
            assert!(facts > 0, "{} expects nothing", fixture.place);
            count += facts;
            wrong.extend(found);
        }
    }
    assert!(wrong.is_empty(), "{} of {count} facts and more do not hold:\n{}", wrong.len(), wrong.join("\n"));
    println!("{count} facts hold");
}
