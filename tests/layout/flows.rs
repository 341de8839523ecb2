//! Small flows of every kind, and what is wrong with the layout of one.

use crate::chance::Chance;
use locality::diagram::flow::{Bar, Course, Flow, Frame, Place, Ribbon};

/// The room that small flows have.
pub const FRAME: Frame =
    Frame { length: 600.0, height: 400.0, bar: 14.0, gap: 8.0, least: 0.5, rooms: Vec::new(), earlier: Vec::new() };

/// Up to ten places with up to sixteen ribbons: some between the same two, some back, some to itself, some of nothing.
pub fn small(chance: &mut Chance) -> Flow {
    let count = 1 + chance.below(10);
    let layered = chance.once_in(4);
    let place = |number: usize, chance: &mut Chance| Place {
        id: format!("p{}", (number * 7) % 11),
        layer: (layered && chance.once_in(2)).then(|| chance.below(4)),
        order: chance.once_in(5).then(|| chance.below(4)),
    };
    let places: Vec<Place> = (0..count).map(|number| place(number, chance)).collect();
    let goes_back = chance.once_in(4);
    let ribbons = (0..chance.below(17)).map(|_| {
        let (one, other) = (chance.below(count), chance.below(count));
        let (source, target) = if goes_back { (one, other) } else { (one.min(other), one.max(other)) };
        let value = match chance.below(8) {
            0 => 0.0,
            1 => 1e9,
            _ => chance.below(100_000) as f64 / 100.0,
        };
        Ribbon { source, target, value, kind: chance.below(3) }
    });
    Flow { ribbons: ribbons.collect(), places }
}

/// The same flow in another order, and where each place and each ribbon is in it.
pub fn shuffled(of: &Flow, chance: &mut Chance) -> (Flow, Vec<usize>, Vec<usize>) {
    let turned = |order: &[usize]| {
        let mut at = vec![0; order.len()];
        order.iter().enumerate().for_each(|(after, before)| at[*before] = after);
        at
    };
    let (places, ribbons) = (chance.order(of.places.len()), chance.order(of.ribbons.len()));
    let at = turned(&places);
    let moved = |ribbon: &Ribbon| Ribbon { source: at[ribbon.source], target: at[ribbon.target], ..ribbon.clone() };
    let other = Flow {
        places: places.iter().map(|place| of.places[*place].clone()).collect(),
        ribbons: ribbons.iter().map(|ribbon| moved(&of.ribbons[*ribbon])).collect(),
    };
    let ribbons = turned(&ribbons);
    (other, at, ribbons)
}

/// What is wrong with a layout.
pub fn faults(of: &Flow, course: &Course, frame: &Frame) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut sums = vec![(0.0, 0.0); of.places.len()];
    // What is no number, or below nothing, counts as nothing.
    let worth = |ribbon: &Ribbon| if ribbon.value.is_finite() { ribbon.value.max(0.0) } else { 0.0 };
    for ribbon in &of.ribbons {
        sums[ribbon.source].1 += worth(ribbon);
        sums[ribbon.target].0 += worth(ribbon);
    }
    let close = |one: f64, other: f64| (one - other).abs() < 0.01 + one.abs() * 1e-9;
    for (place, bar) in course.bars.iter().enumerate() {
        let (comes, goes) = sums[place];
        let exact = f64::max(comes, goes) * course.scale;
        if !close(bar.comes, comes) || !close(bar.goes, goes) {
            wrong.push(format!("{place} does not conserve: {bar:?}, {comes} and {goes}"));
        }
        // In proportion within a px, as the shortest is half a px.
        if (bar.height - exact).abs() > 1.0 || bar.height < exact - 0.01 {
            wrong.push(format!("{place} is {} long and should be {exact}", bar.height));
        }
        if bar.y < -0.01 || bar.y + bar.height > frame.height + 0.01 || !bar.y.is_finite() {
            wrong.push(format!("{place} leaves the frame: {bar:?}"));
        }
        for (other, second) in course.bars.iter().enumerate().skip(place + 1) {
            let over = bar.y + bar.height > second.y + 0.01 && second.y + second.height > bar.y + 0.01;
            if bar.layer == second.layer && over {
                wrong.push(format!("{place} lies upon {other}: {bar:?} {second:?}"));
            }
        }
        if let Some(layer) = of.places[place].layer
            && layer != bar.layer
        {
            wrong.push(format!("{place} stands in layer {} and is asked for in {layer}", bar.layer));
        }
    }
    for (number, (ribbon, band)) in of.ribbons.iter().zip(&course.bands).enumerate() {
        if !close(band.width, worth(ribbon) * course.scale) {
            wrong.push(format!("ribbon {number} is {} wide", band.width));
        }
        let (source, target) = (&course.bars[ribbon.source], &course.bars[ribbon.target]);
        if band.returns != (source.layer >= target.layer) {
            wrong.push(format!("ribbon {number} goes the wrong way"));
        }
        let ends = [(band.middle.first(), source, frame.bar), (band.middle.last(), target, 0.0)];
        for (end, bar, side) in ends {
            let (along, across) = end.copied().unwrap();
            let half = band.width / 2.0;
            let inside = across - half > bar.y - 0.01 && across + half < bar.y + bar.height + 0.01;
            if !close(along, bar.x + side) || !inside {
                wrong.push(format!("ribbon {number} does not reach its bar: {along} {across} {bar:?}"));
            }
        }
        if !band.returns {
            wrong.extend(crosses_bars(number, band.middle.as_slice(), band.width, &course.bars, frame));
        }
    }
    for (place, own) in of.places.iter().enumerate() {
        for (other, second) in of.places.iter().enumerate() {
            let (one, two) = (&course.bars[place], &course.bars[other]);
            let asked = own.order.zip(second.order).is_some_and(|(first, last)| first < last);
            if asked && one.layer == two.layer && one.y > two.y + 0.01 {
                wrong.push(format!("{place} is asked for above {other}"));
            }
        }
    }
    wrong
}

/// A ribbon that passes a layer has a room of its own there: it runs over no bar.
fn crosses_bars(number: usize, middle: &[(f64, f64)], width: f64, bars: &[Bar], frame: &Frame) -> Vec<String> {
    let mut wrong = Vec::new();
    for (along, across) in middle.iter().take(middle.len() - 1).skip(1) {
        for (place, bar) in bars.iter().enumerate() {
            let here = (bar.x - along).abs() < 0.01 || (bar.x + frame.bar - along).abs() < 0.01;
            let over = across + width / 2.0 > bar.y + 0.01 && bar.y + bar.height > across - width / 2.0 + 0.01;
            if here && over {
                wrong.push(format!("ribbon {number} runs over the bar of {place}"));
            }
        }
    }
    wrong
}

/// Flows that ask for trouble, each with a name.
pub fn hostile() -> Vec<(&'static str, Flow)> {
    let places = |count: usize| -> Vec<Place> {
        (0..count).map(|number| Place { id: format!("{number:05}"), ..Place::default() }).collect()
    };
    let ribbon = |source: usize, target: usize, value: f64| Ribbon { source, target, value, kind: 0 };
    let of = |count: usize, ribbons: Vec<Ribbon>| Flow { places: places(count), ribbons };
    vec![
        ("nothing", of(0, Vec::new())),
        ("one place", of(1, Vec::new())),
        ("to itself", of(1, vec![ribbon(0, 0, 5.0)])),
        ("all of nothing", of(2, vec![ribbon(0, 1, 0.0)])),
        (
            "below nothing and no number",
            of(2, vec![ribbon(0, 1, -5.0), ribbon(0, 1, f64::NAN), ribbon(0, 1, f64::INFINITY)]),
        ),
        ("a circle", of(5, (0..5).map(|place| ribbon(place, (place + 1) % 5, 1.0)).collect())),
        ("everybody to everybody", of(30, (0..900).map(|pair| ribbon(pair / 30, pair % 30, 1.0)).collect())),
        ("a chain of 1,000", of(1_000, (0..999).map(|place| ribbon(place, place + 1, 1.0)).collect())),
        ("one to 2,000", of(2_001, (1..=2_000).map(|place| ribbon(0, place, place as f64)).collect())),
        ("the same two 500 times", of(2, (0..500).map(|turn| Ribbon { kind: turn, ..ribbon(0, 1, 1.0) }).collect())),
        (
            "a giant beside dwarfs",
            of(12, (1..12).map(|place| ribbon(0, place, if place == 1 { 9e15 } else { 0.01 })).collect()),
        ),
    ]
}
