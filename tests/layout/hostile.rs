//! Graphs that ask for trouble: each is drawn without a fault, or refused by name.

use crate::chance::Chance;
use crate::graphs::{body, edge, empty, of, small};
use crate::scorer::{Score, score};
use locality::diagram::{Earlier, Gap, Graph, Layout, Node, Options, Rect, Refusal, Size, layout};

fn drawn(graph: &Graph) -> (Layout, Score) {
    let layout = layout(graph, &Options::default()).unwrap_or_else(|refusal| panic!("refused: {refusal:?}"));
    let score = score(graph, &layout);
    assert!(score.faults.is_empty(), "{} faults, such as {:?}", score.faults.len(), score.faults.first());
    (layout, score)
}

#[test]
fn nothing_at_all() {
    assert_eq!(drawn(&empty()).0, Layout::default());
}

#[test]
fn one_body() {
    let (layout, _) = drawn(&of(1, []));
    assert_eq!(layout.nodes, [Rect { x: 0, y: 0, width: 120, height: 40 }]);
    assert_eq!(layout.size, Size { width: 120, height: 40 });
}

#[test]
fn one_body_with_ten_relations_with_itself() {
    assert_eq!(drawn(&of(1, [(0, 0); 10])).1.crossings, 0);
}

#[test]
fn all_in_one_circle() {
    drawn(&of(200, (0..200).map(|place| (place, (place + 1) % 200))));
}

#[test]
fn a_chain_of_2_000() {
    let (layout, score) = drawn(&of(2_000, (1..2_000).map(|place| (place - 1, place))));
    assert_eq!(score.crossings, 0);
    assert!(layout.nodes.iter().all(|rect| rect.x == 0), "it is straight");
    assert_eq!(score.length, 1_999 * 48);
}

#[test]
fn sixty_that_all_know_each_other() {
    drawn(&of(60, (0..60).flat_map(|one| (one + 1..60).map(move |other| (one, other)))));
}

#[test]
fn a_star_of_2_000_leaves() {
    let (layout, score) = drawn(&of(2_001, (1..=2_000).map(|place| (0, place))));
    assert_eq!(score.crossings, 0);
    // Side by side they would be 288,000 px wide, and their lines 10,000 px high.
    assert!(layout.size.width < 100_000, "folded: {:?}", layout.size);
    assert!(score.area < 288_000 * 10_000, "{:?}", layout.size);
}

#[test]
fn a_star_of_2_000_that_all_point_to_the_middle() {
    assert_eq!(drawn(&of(2_001, (1..=2_000).map(|place| (place, 0)))).1.crossings, 0);
}

#[test]
fn a_hundred_relations_of_the_same_two() {
    drawn(&of(2, (0..100).map(|place| (place % 2, 1 - place % 2))));
}

#[test]
fn ids_that_are_all_the_same() {
    let mut graph = of(8, [(0, 1), (1, 2), (2, 0), (3, 4), (0, 1), (5, 5), (6, 7), (7, 6)]);
    graph.nodes.iter_mut().for_each(|node| node.id = String::from("same"));
    graph.edges.iter_mut().for_each(|edge| edge.id = String::from("same"));
    drawn(&graph);
}

#[test]
fn containers_in_a_loop() {
    let mut graph = of(6, [(0, 5), (3, 4)]);
    for (member, container) in [(0, 1), (1, 2), (2, 0), (3, 2), (4, 4), (5, 4)] {
        graph.nodes[member].parent = Some(container);
    }
    drawn(&graph);
}

#[test]
fn a_container_that_is_not_there() {
    let mut graph = of(3, [(0, 1)]);
    let without = drawn(&graph).0;
    graph.nodes[1].parent = Some(3);
    graph.nodes[2].parent = Some(usize::MAX);
    assert_eq!(layout(&graph, &Options::default()), Ok(without));
}

#[test]
fn a_relation_of_what_is_not_there_is_not_drawn() {
    let mut graph = of(3, [(0, 1)]);
    let without = drawn(&graph).0;
    graph.edges.extend([edge("a", 0, 3), edge("b", usize::MAX, 1), edge("c", 7, 8)]);
    graph.edges[1].label = Some(Size { width: 60, height: 16 });
    let found = layout(&graph, &Options::default()).unwrap();
    assert_eq!((found.nodes, &found.routes[..1]), (without.nodes, &without.routes[..]));
    assert!(found.routes[1..].iter().all(Vec::is_empty) && found.labels.iter().all(Option::is_none));
}

/// So many containers, each in the one before it, and a body in the last.
fn nested(depth: usize) -> Graph {
    let mut graph = of(depth + 1, [(0, depth), (depth, depth - 1)]);
    for (place, node) in graph.nodes.iter_mut().enumerate() {
        node.parent = place.checked_sub(1);
        node.container = place < depth;
    }
    graph
}

#[test]
fn containers_to_the_deepest_that_is_drawn() {
    drawn(&nested(60));
}

#[test]
fn containers_deeper_than_that() {
    for depth in [61, 70, 3_000] {
        assert_eq!(layout(&nested(depth), &Options::default()), Err(Refusal::Depth { most: 60 }));
    }
}

#[test]
fn more_than_can_be_laid_out() {
    let refused = layout(&of(4_001, []), &Options::default());
    assert_eq!(refused, Err(Refusal::Nodes { found: 4_001, most: 4_000 }));
    let refused = layout(&of(2, vec![(0, 1); 8_001]), &Options::default());
    assert_eq!(refused, Err(Refusal::Edges { found: 8_001, most: 8_000 }));
}

#[test]
fn four_thousand_that_are_in_no_relation() {
    let (layout, _) = drawn(&of(4_000, []));
    assert!(layout.size.width < 40_000, "folded: {:?}", layout.size);
}

/// Sizes that nothing can have.
const SIZES: [i64; 9] = [i64::MIN, -5, -1, 0, 1, 4_000_000, 1 << 40, i64::MAX - 1, i64::MAX];

#[test]
fn sizes_that_nothing_can_have() {
    for width in SIZES {
        for height in SIZES {
            let size = Size { width, height };
            let mut graph = nested(2);
            graph.nodes.push(Node { size, ..body("more") });
            graph.nodes.iter_mut().for_each(|node| node.size = size);
            graph.edges.extend([edge("own", 2, 2), edge("out", 2, 3)]);
            graph.edges.iter_mut().for_each(|edge| edge.label = Some(size));
            graph.gap = Gap { node: width, layer: height };
            let found = layout(&graph, &Options::default());
            assert!(found.is_err() || found.is_ok_and(|layout| layout.nodes.len() == 4));
        }
    }
}

/// A small graph with places, ids and sizes that it should not have.
pub fn damaged(chance: &mut Chance) -> Graph {
    let mut graph = small(chance);
    let count = graph.nodes.len();
    for _ in 0..chance.below(6) {
        let size = Size { width: SIZES[chance.below(SIZES.len())], height: SIZES[chance.below(SIZES.len())] };
        let place = if chance.once_in(8) { usize::MAX } else { chance.below(count + 2) };
        let (node, edge) = (chance.below(count), chance.below(graph.edges.len()));
        let what = chance.below(7);
        if let Some(node) = graph.nodes.get_mut(node) {
            match what {
                0 => node.size = size,
                1 => node.parent = Some(place),
                2 => node.id = String::from("n0"),
                _ => {}
            }
        }
        if let Some(edge) = graph.edges.get_mut(edge) {
            match what {
                3 => edge.source = place,
                4 => edge.target = place,
                5 => edge.label = Some(size),
                _ => {}
            }
        }
        if what == 6 {
            graph.gap = Gap { node: size.width, layer: size.height };
        }
    }
    graph
}

/// An earlier picture that never was.
pub fn earlier(graph: &Graph) -> Options {
    let place = |place: usize| SIZES[place % SIZES.len()];
    let earlier = graph.nodes.iter().enumerate().map(|(at, node)| {
        let rect = Rect { x: place(at), y: place(at + 2), width: place(at + 4), height: place(at + 6) };
        Earlier { id: node.id.clone(), rect }
    });
    Options { earlier: earlier.chain([Earlier { id: String::new(), rect: Rect::default() }]).collect(), trunks: true }
}
