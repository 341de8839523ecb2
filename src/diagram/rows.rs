//! Rows: which row of its group every child stands in. A relation leads from a row to one below it; containers joined
//! by relations may stand beside each other, and so may whatever did so in an earlier picture.

use super::levels::levels;
use super::list::List;
use super::tree::{Child, Tree};
use crate::sort::by_number;

/// Passes over a group's children in which each moves nearer to what it is related to.
const PASSES: usize = 8;

/// How many times wider than high a group may grow before its rows are folded.
const ASPECT: f64 = 1.6;

/// The height of a row with the room to the next, where folding weighs width against height: px.
const ROW: f64 = 150.0;

/// Gives every child its row, from the innermost group outwards, and turns the relations that would lead upwards.
pub fn rows(tree: &mut Tree) {
    let levels = levels(tree);
    let mut children: List<Vec<Child>> = List::of(Vec::new(), tree.groups.len());
    for body in 0..tree.bodies.len() {
        children[tree.bodies[body].group].push(Child::Body(body));
    }
    for group in 1..tree.groups.len() {
        children[tree.groups[group].parent].push(Child::Group(group));
    }
    let mut links: List<Vec<usize>> = List::of(Vec::new(), tree.groups.len());
    for link in 0..tree.links.len() {
        links[tree.links[link].top].push(link);
    }
    let mut sizes = List::of((0.0, 0), tree.groups.len());
    let mut inner_first: Vec<usize> = (0..tree.groups.len()).collect();
    by_number(&mut inner_first, &|group| -(tree.groups[*group].depth as f64));
    for group in inner_first {
        let mut own = std::mem::take(&mut children[group]);
        by_number(&mut own, &|child| tree.rank(*child) as f64);
        let mut siblings = Siblings::of(tree, own, &links[group], &sizes, &levels);
        siblings.settle();
        sizes[group] = siblings.size(tree.groups[group].title.0);
        siblings.write(tree, group);
        turn(tree, &links[group], group);
    }
}

/// Turns the relations of a group's children that lead upwards. Labels of relations beside each other in the last
/// row stand in a row of their own below it.
fn turn(tree: &mut Tree, links: &[usize], group: usize) {
    let mut labelled_below = false;
    for place in links {
        let upper = tree.row(tree.lifted(tree.links[*place].upper, group));
        let lower = tree.row(tree.lifted(tree.links[*place].lower, group));
        let link = &mut tree.links[*place];
        if upper > lower {
            (link.upper, link.lower) = (link.lower, link.upper);
            link.turned = !link.turned;
        }
        labelled_below |= upper == lower && upper + 1 == tree.groups[group].rows.len() && link.label.is_some();
    }
    if labelled_below {
        tree.groups[group].rows.push(Vec::new());
    }
}

/// A relation seen from one end.
#[derive(Debug, Clone, Copy, Default)]
struct Pull {
    other: usize,
    /// Rows between the two at the least.
    least: usize,
}

/// The children of one group, by their places in it, and what holds them above and below each other.
struct Siblings {
    children: List<Child>,
    /// px across the flow
    widths: List<f64>,
    /// Rows that each has inside.
    depths: List<usize>,
    /// Where each stood earlier, along the flow.
    earlier: List<Option<f64>>,
    /// Whether it is a place on a border, and whether on the lower one.
    border: List<Option<bool>>,
    /// Whether it is a container.
    groups: List<bool>,
    above: List<Vec<Pull>>,
    below: List<Vec<Pull>>,
    row: List<usize>,
    /// From the highest level down.
    order: List<usize>,
}

impl Siblings {
    fn of(
        tree: &Tree,
        children: Vec<Child>,
        links: &[usize],
        sizes: &List<(f64, usize)>,
        levels: &List<usize>,
    ) -> Siblings {
        let count = children.len();
        let mut of_body = List::of(count, tree.bodies.len());
        let mut of_group = List::of(count, tree.groups.len());
        for (place, child) in children.iter().enumerate() {
            match child {
                Child::Body(body) => of_body[*body] = place,
                Child::Group(group) => of_group[*group] = place,
            }
        }
        let place_of = |child: Child| match child {
            Child::Body(body) => of_body[body],
            Child::Group(group) => of_group[group],
        };
        let level_of = |child: &Child| match child {
            Child::Body(body) => levels[*body],
            Child::Group(group) => levels[tree.bodies.len() + *group],
        };
        // Places on the upper border are above everything, those on the lower one below.
        let ranked = |child: &Child| match border(tree, *child) {
            Some(false) => 0,
            Some(true) => usize::MAX,
            None => level_of(child).saturating_add(1),
        };
        let level: List<usize> = List::from(children.iter().map(ranked).collect());
        let mut order: Vec<usize> = (0..count).collect();
        by_number(&mut order, &|place| level[*place] as f64);
        let mut above = List::of(Vec::new(), count);
        let mut below = List::of(Vec::new(), count);
        for link in links {
            let link = &tree.links[*link];
            let (upper, lower) = (tree.lifted(link.upper, link.top), tree.lifted(link.lower, link.top));
            // Members of two containers may be joined side by side; what is joined to a container itself may not.
            let inside = upper != link.upper && lower != link.lower;
            let both_groups = inside && matches!((upper, lower), (Child::Group(_), Child::Group(_)));
            let (mut upper, mut lower, least) = (place_of(upper), place_of(lower), usize::from(!both_groups));
            if (level[upper], upper) > (level[lower], lower) {
                (upper, lower) = (lower, upper);
            }
            below[upper].push(Pull { other: lower, least });
            above[lower].push(Pull { other: upper, least });
        }
        let size = |child: &Child| match child {
            Child::Body(body) => (tree.bodies[*body].width, 1),
            Child::Group(group) => sizes[*group],
        };
        Siblings {
            widths: List::from(children.iter().map(|child| size(child).0).collect()),
            depths: List::from(children.iter().map(|child| size(child).1).collect()),
            earlier: List::from(children.iter().map(|child| stood(tree, *child)).collect()),
            groups: List::from(children.iter().map(|child| matches!(child, Child::Group(_))).collect()),
            border: List::from(children.iter().map(|child| border(tree, *child)).collect()),
            row: List::of(0, count),
            order: List::from(order),
            children: List::from(children),
            above,
            below,
        }
    }

    /// The row of every child.
    fn settle(&mut self) {
        let kept = self.earlier.iter().flatten().count();
        if kept * 2 > self.children.len() {
            self.as_earlier();
        } else {
            self.layer();
            self.tighten();
            if std::env::var("NOFOLD").is_err() {
                self.fold();
            }
        }
        self.keep_borders();
        self.close_gaps();
    }

    /// Places on the upper border stand in the first row, those on the lower one in the last.
    fn keep_borders(&mut self) {
        let last = self.row.iter().copied().max().unwrap_or(0);
        for place in 0..self.children.len() {
            match self.border[place] {
                Some(false) => self.row[place] = 0,
                Some(true) => {
                    let above = self.above[place].iter().map(|pull| self.row[pull.other] + 1).max();
                    self.row[place] = above.unwrap_or(last).max(last);
                }
                None => {}
            }
        }
    }

    /// As high as everything above allows.
    fn layer(&mut self) {
        for turn in 0..self.order.len() {
            let place = self.order[turn];
            for pull in &self.below[place] {
                self.row[pull.other] = self.row[pull.other].max(self.row[place] + pull.least);
            }
        }
    }

    /// Moves each as far down as more relations below than above ask for.
    fn tighten(&mut self) {
        for _ in 0..PASSES {
            let mut moved = false;
            for place in (0..self.children.len()).rev() {
                let lowest = self.below[place].iter().map(|pull| self.row[pull.other].saturating_sub(pull.least)).min();
                if let Some(lowest) = lowest
                    && self.border[place].is_none()
                    && self.below[place].len() > self.above[place].len()
                    && lowest > self.row[place]
                {
                    self.row[place] = lowest;
                    moved = true;
                }
            }
            if !moved {
                break;
            }
        }
    }

    /// Long rows become several: whatever has nothing below it can as well stand a row further down, in columns
    /// under what it hangs from.
    fn fold(&mut self) {
        let rows = self.row.iter().copied().max().map_or(0, |row| row + 1);
        let mut width = List::of(0.0, rows);
        let mut height = 0.0;
        let mut deep = List::of(1, rows);
        for place in 0..self.children.len() {
            width[self.row[place]] += self.widths[place] + 30.0;
            deep[self.row[place]] = deep[self.row[place]].max(self.depths[place]);
        }
        for row in 0..rows {
            height += deep[row] as f64 * ROW;
        }
        let area = width.iter().copied().fold(0.0, f64::max) * height;
        let wanted = (area * ASPECT).sqrt().max(900.0).min(area / height.max(1.0));
        for row in (0..rows).rev() {
            let mut free: Vec<usize> = (0..self.children.len()).filter(|place| self.may_fold(*place, row)).collect();
            let movable: f64 = free.iter().map(|place| self.widths[*place] + 30.0).sum();
            let fixed = width[row] - movable;
            if width[row] <= wanted * 1.2 || free.len() < 3 {
                continue;
            }
            let folds = (movable / (wanted - fixed).max(wanted / 3.0)).ceil().min(free.len() as f64).max(1.0) as usize;
            // Brothers and sisters are dealt out in turn, so that they stand in columns.
            by_number(&mut free, &|place| self.above[*place].first().map_or(-1.0, |pull| pull.other as f64));
            let inserted = folds.saturating_sub(1);
            for place in 0..self.children.len() {
                if self.row[place] > row {
                    self.row[place] += inserted;
                }
            }
            for (turn, place) in free.iter().enumerate() {
                self.row[*place] += turn.checked_rem(folds).unwrap_or(0);
            }
        }
    }

    /// Whether a child of a row can as well stand a row further down: a body with nothing below it, a container that
    /// nothing joins to another of its row.
    fn may_fold(&self, place: usize, row: usize) -> bool {
        let beside = |pulls: &[Pull]| pulls.iter().any(|pull| self.row[pull.other] == row);
        let free = if self.depths[place] > 1 || self.groups[place] {
            !beside(&self.above[place]) && !beside(&self.below[place])
        } else {
            self.border[place].is_none() && self.below[place].is_empty()
        };
        free && self.row[place] == row
    }

    /// Every child in the row of whatever stood at its height; a new one below what is above it.
    fn as_earlier(&mut self) {
        let mut heights: Vec<f64> = self.earlier.iter().flatten().copied().collect();
        by_number(&mut heights, &|height| *height);
        heights.dedup_by(|one, other| (*one - *other).abs() < 3.0);
        for place in 0..self.children.len() {
            if let Some(was) = self.earlier[place] {
                self.row[place] = heights.iter().filter(|height| **height < was - 3.0).count();
            }
        }
        for _ in 0..PASSES {
            for place in 0..self.children.len() {
                if self.earlier[place].is_some() {
                    continue;
                }
                let above = self.above[place].iter().filter(|pull| pull.other != place);
                let above = above.map(|pull| self.row[pull.other] + pull.least).max();
                let below = self.below[place].iter().map(|pull| self.row[pull.other].saturating_sub(pull.least)).min();
                self.row[place] = above.or(below).unwrap_or(0);
            }
        }
    }

    /// Rows in which nothing stands are none.
    fn close_gaps(&mut self) {
        let highest = self.row.iter().copied().max().unwrap_or(0);
        let mut used = List::of(0_usize, highest + 1);
        for row in self.row.iter() {
            used[*row] = 1;
        }
        let mut count = 0;
        for row in used.iter_mut() {
            count += std::mem::replace(row, count);
        }
        for row in self.row.iter_mut() {
            *row = used[*row];
        }
    }

    /// The width of the widest row, and how many rows the rows have inside.
    fn size(&self, title: f64) -> (f64, usize) {
        let rows = self.row.iter().copied().max().map_or(0, |row| row + 1);
        let mut width = List::of(0.0, rows);
        let mut deep = List::of(1, rows);
        for place in 0..self.children.len() {
            width[self.row[place]] += self.widths[place] + 30.0;
            deep[self.row[place]] = deep[self.row[place]].max(self.depths[place]);
        }
        (width.iter().copied().fold(title, f64::max) + 28.0, deep.iter().sum())
    }

    fn write(&self, tree: &mut Tree, group: usize) {
        let rows = self.row.iter().copied().max().map_or(0, |row| row + 1);
        tree.groups[group].rows = vec![Vec::new(); rows];
        for (place, child) in self.children.iter().enumerate() {
            let row = self.row[place];
            if let Some(children) = tree.groups[group].rows.get_mut(row) {
                children.push(*child);
            }
            match child {
                Child::Body(body) => tree.bodies[*body].row = row,
                Child::Group(inner) => tree.groups[*inner].row = row,
            }
        }
    }
}

/// Whether a child is a place on its group's border, and whether on the lower one.
fn border(tree: &Tree, child: Child) -> Option<bool> {
    match child {
        Child::Body(body) => tree.bodies[body].border.then(|| tree.bodies[body].bottom),
        Child::Group(_) => None,
    }
}

/// Where a child stood earlier along the flow: a group stands where its highest body does.
fn stood(tree: &Tree, child: Child) -> Option<f64> {
    match child {
        Child::Body(body) => tree.bodies[body].earlier.map(|(_, along)| along),
        Child::Group(group) => {
            let inner = tree.groups[group].rows.iter().flatten();
            inner.filter_map(|child| stood(tree, *child)).min_by(f64::total_cmp)
        }
    }
}
