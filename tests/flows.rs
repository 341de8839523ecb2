//! What must hold of the layout of flows, whatever they are: bars as long as what passes them, ribbons as wide as what
//! they carry, nothing upon anything else, and the order of the file irrelevant. 100,000 small flows from a fixed seed;
//! `LOCALITY_FLOWS` asks for more, `LOCALITY_SEED` for others. Then flows that ask for trouble.

#[path = "layout/chance.rs"]
mod chance;
#[path = "layout/flows.rs"]
mod flows;

use chance::Chance;
use flows::{FRAME, faults, hostile, shuffled, small};
use locality::diagram::flow::{Asked, Flow, Frame, Place, Ribbon, Sheet, flow, sheet};
use locality::diagram::{Direction, Rect, Refusal, Size};

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// Holds generated flows to a property, which answers what is wrong.
fn holds(cases: u64, property: impl Fn(&Flow, &mut Chance) -> Vec<String>) {
    let seed = number("LOCALITY_SEED", 1974);
    for case in 0..cases {
        let chance = &mut Chance::of(seed, case);
        let flow = small(chance);
        let wrong = property(&flow, chance);
        assert!(wrong.is_empty(), "seed {seed}, case {case}: {wrong:#?}\n{flow:?}");
    }
}

#[test]
fn everything_is_in_proportion_and_nothing_lies_upon_anything() {
    holds(number("LOCALITY_FLOWS", 100_000), |of, _| faults(of, &flow(of, &FRAME).unwrap(), &FRAME));
}

#[test]
fn the_order_of_the_file_is_irrelevant() {
    holds(number("LOCALITY_FLOWS", 100_000) / 10, |of, chance| {
        let (other, places, ribbons) = shuffled(of, chance);
        let (one, two) = (flow(of, &FRAME).unwrap(), flow(&other, &FRAME).unwrap());
        let mut wrong = Vec::new();
        for (before, after) in places.iter().enumerate() {
            if one.bars[before] != two.bars[*after] {
                wrong.push(format!("place {before}"));
            }
        }
        // Ribbons between the same two places that carry the same are alike: each place is taken by one of them.
        let key = |ribbon: &Ribbon| (ribbon.source, ribbon.target, ribbon.kind, ribbon.value.to_bits());
        for (before, after) in ribbons.iter().enumerate() {
            let twins = of.ribbons.iter().filter(|ribbon| key(ribbon) == key(&of.ribbons[before])).count();
            if twins == 1 && one.bands[before] != two.bands[*after] {
                wrong.push(format!("ribbon {before}"));
            }
        }
        wrong
    });
}

#[test]
fn an_earlier_picture_keeps_its_order() {
    holds(2_000, |of, _| {
        let first = flow(of, &FRAME).unwrap();
        let middle = |place: usize| (first.bars[place].y + first.bars[place].height / 2.0) / FRAME.height;
        let earlier = of.places.iter().enumerate().map(|(place, own)| (own.id.clone(), middle(place))).collect();
        let again = flow(of, &Frame { earlier, ..FRAME }).unwrap();
        let mut wrong = Vec::new();
        for (one, here) in first.bars.iter().enumerate() {
            for (other, there) in first.bars.iter().enumerate().skip(one + 1) {
                let (before, after) = (here.y < there.y, again.bars[one].y < again.bars[other].y);
                if here.layer == there.layer && before != after {
                    wrong.push(format!("{one} and {other} have changed places"));
                }
            }
        }
        wrong
    });
}

fn apart(one: &Rect, other: &Rect) -> bool {
    one.x + one.width <= other.x
        || other.x + other.width <= one.x
        || one.y + one.height <= other.y
        || other.y + other.height <= one.y
}

/// A sheet with labels and texts of any size.
fn sheet_of(of: &Flow, chance: &mut Chance, direction: Direction) -> (Asked, Sheet) {
    let mut size = |width: usize, height: usize| Size { width: chance.px(20, width), height: chance.px(14, height) };
    let labels: Vec<Size> = of.places.iter().map(|_| size(180, 90)).collect();
    let texts = of.ribbons.iter().map(|_| size(90, 16)).collect();
    let through = of.places.iter().enumerate().map(|(place, _)| place % 2 == 0).collect();
    let rooms = labels.clone();
    let asked = Asked { width: 760, labels, rooms, texts, through, parts: Vec::new(), shares: Vec::new() };
    let drawn = sheet(&asked, of, direction).unwrap();
    (asked, drawn)
}

#[test]
fn labels_and_texts_lie_upon_nothing_that_is_read() {
    holds(5_000, |of, chance| {
        let mut wrong = Vec::new();
        let direction = if chance.once_in(3) { Direction::Down } else { Direction::Right };
        let (asked, drawn) = sheet_of(of, chance, direction);
        let layers: Vec<usize> = flow(of, &FRAME).unwrap().bars.iter().map(|bar| bar.layer).collect();
        let texts: Vec<Rect> = drawn
            .texts
            .iter()
            .zip(&asked.texts)
            .filter_map(|(at, size)| at.map(|at| (at, size)))
            .map(|(at, size)| Rect {
                x: at.x - size.width / 2,
                y: at.y - size.height / 2,
                width: size.width,
                height: size.height,
            })
            .collect();
        for (place, label) in drawn.labels.iter().enumerate() {
            for (other, second) in drawn.labels.iter().enumerate().skip(place + 1) {
                // Labels of different layers of a picture that goes down, or back, have the room of their layer.
                if layers[place] == layers[other] && !apart(label, second) {
                    wrong.push(format!("labels of {place} and {other} overlap: {label:?} {second:?}"));
                }
            }
            for (other, bar) in drawn.bars.iter().enumerate() {
                if !apart(label, bar) && layers[place] == layers[other] {
                    wrong.push(format!("the label of {place} lies upon the bar of {other}: {label:?} {bar:?}"));
                }
            }
            if let Some(text) = texts.iter().find(|text| text.height > 1 && !near(text, label)) {
                wrong.push(format!("a text lies upon the label of {place}: {text:?} {label:?}"));
            }
            let inside = label.x >= 0 && label.x + label.width <= drawn.size.width + 1;
            if !inside {
                wrong.push(format!("the label of {place} leaves the sheet: {label:?} of {:?}", drawn.size));
            }
        }
        wrong
    });
}

/// Apart, but for the half px that rounding moves things.
fn near(one: &Rect, other: &Rect) -> bool {
    apart(&Rect { x: one.x + 1, y: one.y + 1, width: one.width - 2, height: one.height - 2 }, other)
}

#[test]
fn flows_that_ask_for_trouble_are_drawn() {
    for (what, of) in hostile() {
        let course = flow(&of, &FRAME).unwrap_or_else(|refusal| panic!("{what}: {refusal:?}"));
        let wrong = faults(&of, &course, &FRAME);
        assert!(wrong.is_empty(), "{what}: {wrong:#?}");
        for direction in [Direction::Right, Direction::Down] {
            let asked = Asked {
                width: 320,
                labels: vec![Size { width: 100, height: 30 }; of.places.len()],
                ..Asked::default()
            };
            let drawn = sheet(&asked, &of, direction).unwrap();
            assert!(drawn.size.width < 200_000 && drawn.size.height < 200_000, "{what}: {:?}", drawn.size);
        }
    }
}

#[test]
fn more_than_can_be_laid_out_is_refused_by_name() {
    let places =
        |count: usize| (0..count).map(|place| Place { id: format!("{place:05}"), ..Place::default() }).collect();
    let ribbon = |source: usize, target: usize| Ribbon { source, target, value: 1.0, kind: 0 };
    let many = Flow { places: places(4_001), ribbons: Vec::new() };
    assert_eq!(flow(&many, &FRAME), Err(Refusal::Nodes { found: 4_001, most: 4_000 }));
    let many = Flow { places: places(2), ribbons: vec![ribbon(0, 1); 8_001] };
    assert_eq!(flow(&many, &FRAME), Err(Refusal::Edges { found: 8_001, most: 8_000 }));
    // A chain of 2,000 with a ribbon past all of it from every place passes too many layers.
    let chain = (0..1_999).map(|place| ribbon(place, place + 1));
    let long =
        Flow { places: places(2_000), ribbons: chain.chain((0..1_998).map(|place| ribbon(place, 1_999))).collect() };
    assert!(matches!(flow(&long, &FRAME), Err(Refusal::Work { .. })));
}
