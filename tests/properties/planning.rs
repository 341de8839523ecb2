//! A plan over several years: series that sum, parts that make the residual, months late, and what an order or a
//! one-off may not change. What is expected is worked out from the pence of the view.

use locality::views::gap::{GapSeriesView, GapView};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::holds_of_plans;
use super::plans::{ask, figures, files, length, list, open, pence, pounds, row, shuffled, year};

fn series_hold(all: &[GapSeriesView]) -> Result<(), TestCaseError> {
    let [gap, new, find] = ["gap", "new", "find"].map(|code| pence(all, code));
    prop_assert_eq!(new.iter().skip(1).sum::<i64>(), gap[gap.len() - 1] - gap[0]);
    for at in 1..gap.len() {
        prop_assert_eq!(new[at], gap[at] - gap[at - 1]);
    }
    prop_assert!(all[1..3].iter().all(|series| series.cells[0].amount.pence.is_none()), "none in the base year");
    prop_assert_eq!(find.len(), gap.len());
    Ok(())
}

#[test]
fn what_is_new_and_what_is_to_be_found_sum_to_the_gap() {
    holds_of_plans(files(), |file| {
        let view = ask(&open(&file), &json!({ "rows": { "count": 1_000 } }));
        series_hold(&view.series)?;
        for partner in &view.by_partner {
            series_hold(&partner.series)?;
        }
        let [gap, find, left, hidden] = ["gap", "find", "residual", "underlying"].map(|code| pence(&view.series, code));
        let [spent, paid, saved, once, comes] =
            ["spending", "allocation", "savings", "oneOffSpending", "oneOffMoney"].map(|code| pence(&view.parts, code));
        let mut found = 0;
        for at in 0..gap.len() {
            found += find[at];
            prop_assert_eq!(gap[at], spent[at] - paid[at]);
            prop_assert_eq!(hidden[at], spent[at] - paid[at] - saved[at]);
            prop_assert_eq!(left[at], hidden[at] + once[at] - comes[at]);
            prop_assert!(at == 0 || found == gap[at] - comes[at], "to be found by year {at}");
            // Every figure behind the sums, each with the sign with which it goes into the residual.
            let rows = view.rows.iter().map(|row| (row.kind, row.cells[at].amount.pence.unwrap()));
            let sum: i64 = rows
                .map(|(kind, pence)| if matches!(kind, "allocation" | "saving" | "fund") { -pence } else { pence })
                .sum();
            prop_assert_eq!(sum, left[at]);
        }
        Ok(())
    });
}

#[test]
fn the_series_of_partners_sum_to_those_of_all() {
    holds_of_plans(files(), |file| {
        let view = ask(&open(&file), &json!({}));
        for series in view.series.iter().filter(|_| !view.by_partner.is_empty()) {
            let whole = pence(&view.series, series.code);
            for (at, whole) in whole.iter().enumerate() {
                let parts = view.by_partner.iter().map(|partner| pence(&partner.series, series.code)[at]);
                prop_assert_eq!(parts.sum::<i64>(), *whole);
            }
        }
        Ok(())
    });
}

/// What the parts of a bridge come to, and what it says is left.
fn crossed(view: &GapView) -> (i64, i64) {
    let (last, parts) = view.bridge.rows.split_last().unwrap();
    assert!(last.code == "residual" && parts[0].code == "base");
    (parts.iter().map(|part| part.amount.pence.unwrap()).sum(), last.amount.pence.unwrap())
}

#[test]
fn the_parts_of_a_bridge_sum_to_the_residual() {
    holds_of_plans((files(), any::<prop::sample::Index>()), |(file, at)| {
        let (open, at) = (open(&file), at.index(length(&file)));
        for order in ["order", "average"] {
            let whole = ask(&open, &json!({ "year": year(at), "order": order }));
            let (sum, left) = crossed(&whole);
            prop_assert_eq!((sum, left), (left, pence(&whole.series, "residual")[at]));
            for partner in &whole.by_partner {
                // There is no asking for what is of no partner.
                let asked = json!({ "year": year(at), "order": order, "partner": partner.id });
                if partner.id.is_empty() {
                    continue;
                }
                let view = ask(&open, &asked);
                let (sum, left) = crossed(&view);
                prop_assert_eq!((sum, left), (left, pence(&partner.series, "residual")[at]));
                prop_assert_eq!(view.bridge.rows[0].amount.pence, partner.series[0].cells[0].amount.pence);
            }
        }
        Ok(())
    });
}

/// A saving's year in pence: its months late, its phase and its confidence as fractions, rounded half away from zero.
fn expected(saving: &Value, at: usize, months: usize) -> i64 {
    let thousandths = |text: &str| {
        let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
        whole.parse::<i128>().unwrap() * 1_000 + format!("{part:0<3}").parse::<i128>().unwrap()
    };
    let from = saving["from"].as_str().map_or(1, |year| year[1..].parse::<usize>().unwrap());
    let phasing = list(&saving["phasing"]);
    let planned = |years: usize| {
        let after = at.checked_sub(years).and_then(|at| at.checked_sub(from))?;
        let goes_on = phasing.last().filter(|_| saving["recurrence"] != "non-recurrent");
        Some(thousandths(phasing.get(after).or(goes_on)?.as_str()?))
    };
    let (years, rest) = (months / 12, i128::try_from(months % 12).unwrap());
    let phase = (12 - rest) * planned(years).unwrap_or(0) + rest * planned(years + 1).unwrap_or(0);
    let sure = thousandths(saving["confidence"].as_str().unwrap());
    let full = i128::from(saving["fullYear"].as_str().unwrap().replace('.', "").parse::<i64>().unwrap());
    let (over, under) = (full * phase * sure, 12 * 100_000 * 100_000);
    i64::try_from((over + over.signum() * (under / 2)) / under).unwrap()
}

fn without_conditions(mut file: Value) -> Value {
    for saving in file["plan"]["savings"].as_array_mut().unwrap() {
        saving.as_object_mut().unwrap().remove("condition");
    }
    file
}

#[test]
fn a_saving_is_its_full_year_by_its_phase_and_its_confidence() {
    holds_of_plans((files(), 0..80_usize), |(file, months)| {
        let file = without_conditions(file);
        let saving = &file["plan"]["savings"][0];
        let asked = json!({ "savings": [{ "id": "savings0", "slippage": months.to_string() }] });
        let view = ask(&open(&file), &asked);
        for (at, pence) in row(&view, "savings0").into_iter().enumerate() {
            prop_assert_eq!(pence, expected(saving, at, months), "year {}", at);
        }
        Ok(())
    });
}

#[test]
fn months_that_make_whole_years_move_the_phasing_by_so_many_years() {
    holds_of_plans((files(), prop::sample::select(vec![0_usize, 12, 36])), |(file, months)| {
        let late = |file: &Value, months: usize| {
            let mut file = file.clone();
            file["plan"]["savings"][0]["slippage"] = json!(months);
            figures(&ask(&open(&file), &json!({})))
        };
        let mut moved = file.clone();
        let phasing = list(&file["plan"]["savings"][0]["phasing"]).to_vec();
        let nothing = vec![json!("0"); months / 12];
        moved["plan"]["savings"][0]["phasing"] = json!([nothing, phasing].concat());
        prop_assert_eq!(late(&moved, 0), late(&file, months));
        let asked = json!({ "savings": [{ "id": "savings0", "slippage": months.to_string() }] });
        prop_assert_eq!(figures(&ask(&open(&file), &asked)), late(&file, months));
        Ok(())
    });
}

#[test]
fn no_confidence_is_as_good_as_off_and_all_of_it_leaves_the_saving_whole() {
    holds_of_plans(files(), |file| {
        let file = without_conditions(file);
        let open = open(&file);
        let sure =
            |confidence: &str| ask(&open, &json!({ "savings": [{ "id": "savings0", "confidence": confidence }] }));
        let off = ask(&open, &json!({ "off": ["savings0"] }));
        prop_assert_eq!(figures(&sure("0")), figures(&off));
        let mut whole = file["plan"]["savings"][0].clone();
        whole["confidence"] = json!("100");
        let months = usize::try_from(whole["slippage"].as_u64().unwrap()).unwrap();
        for (at, pence) in row(&sure("100%"), "savings0").into_iter().enumerate() {
            prop_assert_eq!(pence, expected(&whole, at, months));
        }
        Ok(())
    });
}

#[test]
fn a_saving_that_comes_once_is_outside_what_is_underlying() {
    holds_of_plans(files(), |mut file| {
        let mut with = |recurrence: &str| {
            file["plan"]["savings"][0]["recurrence"] = json!(recurrence);
            ask(&open(&file), &json!({}))
        };
        let (carries, once) = (with("recurrent"), with("non-recurrent"));
        for code in ["spending", "allocation", "oneOffSpending"] {
            prop_assert_eq!(pence(&carries.parts, code), pence(&once.parts, code));
        }
        prop_assert_eq!(pence(&carries.series, "gap"), pence(&once.series, "gap"));
        let (carried, come) = (row(&carries, "savings0"), row(&once, "savings0"));
        let of = |view: &GapView, at: usize| ["savings", "oneOffMoney"].map(|code| pence(&view.parts, code)[at]);
        for at in 0..carried.len() {
            let ([saved, comes], [saved_then, comes_then]) = (of(&carries, at), of(&once, at));
            prop_assert_eq!((saved_then, comes_then), (saved - carried[at], comes + come[at]));
            let [before, now] = [&carries, &once].map(|view| pence(&view.series, "underlying")[at]);
            prop_assert_eq!(now, before + carried[at]);
            let [before, now] = [&carries, &once].map(|view| pence(&view.series, "residual")[at]);
            prop_assert_eq!(now, before + carried[at] - come[at]);
        }
        Ok(())
    });
}

#[test]
fn what_arises_once_is_spent_once_and_touches_no_other_line() {
    let kind = prop::sample::select(vec!["pressures", "investments"]);
    holds_of_plans((files(), kind), |(mut file, kind)| {
        let Some(entry) = file["plan"][kind].get(0).cloned() else { return Ok(()) };
        let mut with = |recurrence: &str| {
            file["plan"][kind][0]["recurrence"] = json!(recurrence);
            ask(&open(&file), &json!({ "rows": { "count": 1_000 } }))
        };
        let (carries, once) = (with("recurrent"), with("non-recurrent"));
        for code in ["allocation", "savings", "oneOffMoney"] {
            prop_assert_eq!(pence(&carries.parts, code), pence(&once.parts, code));
        }
        let own = row(&once, &format!("{kind}0"));
        let [before, now] = [&carries, &once].map(|view| pence(&view.parts, "oneOffSpending"));
        for at in 0..own.len() {
            prop_assert_eq!(now[at], before[at] + own[at]);
        }
        let others = |view: &GapView| {
            let apart = |id: &str| id != format!("{kind}0") && entry["line"] != id;
            let mut ids: Vec<_> = view.rows.iter().map(|row| row.id.clone()).filter(|id| apart(id)).collect();
            ids.sort();
            ids.into_iter().map(|id| row(view, &id)).collect::<Vec<_>>()
        };
        prop_assert_eq!(others(&carries), others(&once));
        if entry["line"].is_null() {
            let [before, now] = [&carries, &once].map(|view| pence(&view.series, "underlying"));
            let mut carried = 0;
            for at in 0..own.len() {
                carried += own[at];
                prop_assert_eq!(now[at], before[at] - carried);
            }
        }
        Ok(())
    });
}

#[test]
fn money_that_comes_or_is_spent_once_never_moves_what_is_underlying() {
    let moved = prop::collection::vec(-1_000_000..1_000_000_i64, 1..6);
    holds_of_plans((files(), moved), |(mut file, moved)| {
        let underlying = |file: &Value| pence(&ask(&open(file), &json!({})).series, "underlying");
        let years = length(&file) - 1;
        let moved: Vec<String> = moved.into_iter().take(years).map(pounds).collect();
        file["plan"]["investments"] = json!([{ "id": "i", "amounts": ["5"], "recurrence": "non-recurrent" }]);
        file["plan"]["funds"] = json!([{ "id": "f", "kind": "reserves", "amounts": ["1,000"] }]);
        let before = underlying(&file);
        for (section, id) in [("funds", "f"), ("investments", "i")] {
            file["plan"][section][0]["amounts"] = json!(moved);
            prop_assert_eq!(&underlying(&file), &before, "{} moved", section);
            let off = ask(&open(&file), &json!({ "off": [id] }));
            prop_assert_eq!(&pence(&off.series, "underlying"), &before, "{} off", section);
        }
        Ok(())
    });
}

#[test]
fn the_order_of_entries_changes_nothing() {
    let files = files().prop_flat_map(|file| (shuffled(&file), Just(file)));
    holds_of_plans(files, |(other, file)| {
        let shown = |file: &Value| {
            let open = open(file);
            ["order", "average"].map(|order| {
                let view = ask(&open, &json!({ "order": order }));
                let parts = view.bridge.rows.iter().map(|row| (row.code, row.amount.pence)).collect::<Vec<_>>();
                let partners = view.by_partner.iter().map(|one| (one.id.clone(), pence(&one.series, "residual")));
                (figures(&view), parts, partners.collect::<Vec<_>>())
            })
        };
        prop_assert_eq!(shown(&file), shown(&other));
        Ok(())
    });
}
