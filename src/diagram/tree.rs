//! Bodies, the containers they stand in, and the relations between them: in the order of their ids, whatever the
//! order of the file.

use super::graph::{Direction, Earlier, Graph, Refusal};
use super::list::List;
use crate::sort::sorted;

/// The group that holds everything.
pub const ROOT: usize = 0;

/// No place in any list.
pub const NONE: usize = usize::MAX;

/// The most containers within containers.
const DEPTH: usize = 60;

/// How far from the corner an earlier picture can reach, px.
const FAR: i64 = 10_000_000;

/// How far the first relation of a body with itself reaches out, px.
pub const LOOP: f64 = 14.0;

/// How much further each one more reaches, px.
pub const LOOP_STEP: f64 = 8.0;

/// What stands in a row of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Child {
    /// A body, by its place in [`Tree::bodies`].
    Body(usize),
    /// A group, by its place in [`Tree::groups`].
    Group(usize),
}

impl Default for Child {
    fn default() -> Child {
        Child::Body(NONE)
    }
}

/// A box without members, or the place on a container's border where relations of the container itself begin and end.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// Its place in the graph; of a place on a border, the container's.
    pub node: usize,
    /// Whether it is a place on a border.
    pub border: bool,
    /// Whether that is the lower border.
    pub bottom: bool,
    /// Its relations with itself.
    pub loops: Loops,
    /// Across the flow, px.
    pub width: f64,
    /// Along the flow, px.
    pub height: f64,
    /// The group it is in.
    pub group: usize,
    /// Its place among all ids.
    pub rank: usize,
    /// Where its middle stood earlier: across and along the flow.
    pub earlier: Option<(f64, f64)>,
    /// Which row of its group it stands in.
    pub row: usize,
}

/// The relations of one body with itself, one around the other, with their labels in a column beside them.
#[derive(Debug, Clone, Default)]
pub struct Loops {
    /// Their places in the graph, and what their labels need: across the flow, along it, px.
    pub edges: Vec<(usize, Option<(f64, f64)>)>,
}

impl Loops {
    /// How far the lines reach out, px.
    pub fn reach(&self) -> f64 {
        if self.edges.is_empty() { 0.0 } else { LOOP + LOOP_STEP * self.edges.len() as f64 }
    }

    /// What all of it needs beside the body: across the flow, and along it, px.
    pub fn room(&self) -> (f64, f64) {
        let labels = || self.edges.iter().filter_map(|(_, label)| *label);
        let across = labels().map(|(across, _)| across + 4.0).fold(0.0, f64::max);
        (self.reach() + across, labels().map(|(_, along)| along).sum())
    }
}

/// A container with members, or everything.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Its place in the graph.
    pub node: usize,
    /// The group it is in; everything is in itself.
    pub parent: usize,
    /// How many groups it is in.
    pub depth: usize,
    /// Its place among all ids.
    pub rank: usize,
    /// What its title needs: across the flow, along it, px.
    pub title: (f64, f64),
    /// Its relations with itself.
    pub loops: Loops,
    /// Which row of its group it stands in.
    pub row: usize,
    /// Its own rows.
    pub rows: Vec<Vec<Child>>,
}

/// A relation between two places that differ.
#[derive(Debug, Clone, Default)]
pub struct Link {
    /// Its place in the graph.
    pub edge: usize,
    /// Relations of one kind may share a trunk.
    pub kind: usize,
    /// What stands above.
    pub upper: Child,
    /// What stands below.
    pub lower: Child,
    /// The innermost group that both are in.
    pub top: usize,
    /// What its label needs: across the flow, along it, px.
    pub label: Option<(f64, f64)>,
    /// Whether it is drawn from its target to its source.
    pub turned: bool,
}

/// Everything that is to be laid out.
pub struct Tree {
    /// By id.
    pub bodies: List<Body>,
    /// Everything first, then by id.
    pub groups: List<Group>,
    /// By the ids of their ends, then their own.
    pub links: List<Link>,
}

impl Tree {
    /// Sorts a graph.
    ///
    /// # Errors
    ///
    /// [`Refusal::Depth`].
    pub fn of(graph: &Graph, earlier: &[Earlier]) -> Result<Tree, Refusal> {
        let turned = graph.direction == Direction::Right;
        let by_id = by_id(graph);
        let parents = parents_of(graph, &by_id);
        let mut holds = List::of(false, graph.nodes.len());
        for parent in parents.iter().flatten() {
            holds[*parent] = true;
        }
        let was = earlier_of(graph, earlier, &by_id, turned);

        let mut groups = vec![Group { node: NONE, ..Group::default() }];
        let mut bodies = Vec::new();
        let mut children = List::of(Child::default(), graph.nodes.len());
        for (rank, place) in by_id.iter().enumerate() {
            let Some(node) = graph.nodes.get(*place) else { continue };
            let (width, height) = across(turned, node.size.width, node.size.height);
            if holds[*place] {
                children[*place] = Child::Group(groups.len());
                groups.push(Group { node: *place, rank, title: (width, height), ..Group::default() });
            } else {
                children[*place] = Child::Body(bodies.len());
                let earlier = was[*place];
                bodies.push(Body { node: *place, width, height, rank, earlier, ..Body::default() });
            }
        }
        let mut tree = Tree { bodies: List::from(bodies), groups: List::from(groups), links: List::default() };
        tree.nest(&parents, &children)?;
        tree.join(graph, &children, &by_id, turned);
        Ok(tree)
    }

    /// Puts every body and group into its group.
    fn nest(&mut self, parents: &List<Option<usize>>, children: &List<Child>) -> Result<(), Refusal> {
        let group_of = |node: usize| match parents[node].map(|parent| children[parent]) {
            Some(Child::Group(group)) => group,
            _ => ROOT,
        };
        for body in self.bodies.iter_mut() {
            body.group = group_of(body.node);
        }
        for group in self.groups.iter_mut().skip(1) {
            group.parent = group_of(group.node);
        }
        for place in 1..self.groups.len() {
            let (mut depth, mut at) = (0, place);
            while at != ROOT && depth <= DEPTH {
                depth += 1;
                at = self.groups[at].parent;
            }
            if depth > DEPTH {
                return Err(Refusal::Depth { most: DEPTH });
            }
            self.groups[place].depth = depth;
        }
        Ok(())
    }

    /// Reads the relations, by the ids of their ends.
    fn join(&mut self, graph: &Graph, children: &List<Child>, by_id: &[usize], turned: bool) {
        let mut rank = List::of(0, graph.nodes.len());
        for (place, node) in by_id.iter().enumerate() {
            rank[*node] = place;
        }
        let key =
            |place: usize| graph.edges.get(place).map(|edge| (rank[edge.source], rank[edge.target], edge.id.as_str()));
        let order = sorted(graph.edges.len(), &mut |one, other| key(one) < key(other));
        for place in order {
            let Some(edge) = graph.edges.get(place) else { continue };
            if edge.source.max(edge.target) >= graph.nodes.len() {
                continue;
            }
            let (upper, lower) = (children[edge.source], children[edge.target]);
            let label = edge.label.map(|size| across(turned, size.width, size.height));
            if upper == lower {
                let loops = match upper {
                    Child::Body(body) => &mut self.bodies[body].loops,
                    Child::Group(group) => &mut self.groups[group].loops,
                };
                loops.edges.push((place, label));
                continue;
            }
            let mut link = Link { edge: place, kind: edge.kind, upper, lower, top: ROOT, label, turned: false };
            link.top = self.meeting(upper, lower);
            // A relation of a container with something inside it begins at the container's own border.
            if upper == Child::Group(link.top) {
                link.upper = Child::Body(self.border(link.top, false));
            }
            if lower == Child::Group(link.top) {
                link.lower = Child::Body(self.border(link.top, true));
            }
            self.links.push(link);
        }
    }

    /// The place on the border of a group where its relations with its own members begin.
    fn border(&mut self, group: usize, bottom: bool) -> usize {
        let own = |body: &Body| body.border && body.bottom == bottom && body.group == group;
        let found = self.bodies.iter().rposition(own);
        found.unwrap_or_else(|| self.new_border(group, bottom))
    }

    /// Another place on the border of a group.
    pub fn new_border(&mut self, group: usize, bottom: bool) -> usize {
        let (node, rank) = (self.groups[group].node, self.groups[group].rank);
        self.bodies.push(Body { node, border: true, bottom, width: 8.0, group, rank, ..Body::default() });
        self.bodies.len().saturating_sub(1)
    }

    /// The innermost group that holds both; where one is in the other, the other.
    pub fn meeting(&self, one: Child, other: Child) -> usize {
        let inner = |child| match child {
            Child::Body(body) => self.bodies[body].group,
            Child::Group(group) => group,
        };
        let (mut a, mut b) = (inner(one), inner(other));
        while a != b {
            if self.groups[a].depth >= self.groups[b].depth {
                a = self.groups[a].parent;
            } else {
                b = self.groups[b].parent;
            }
        }
        a
    }

    /// The group that a child is in.
    pub fn group_of(&self, child: Child) -> usize {
        match child {
            Child::Body(body) => self.bodies[body].group,
            Child::Group(group) => self.groups[group].parent,
        }
    }

    /// The child of `top` that holds `child`, or is it.
    pub fn lifted(&self, child: Child, top: usize) -> Child {
        let mut at = child;
        loop {
            let group = self.group_of(at);
            if group == top || group == ROOT {
                return at;
            }
            at = Child::Group(group);
        }
    }

    /// The row of its group that a child stands in.
    pub fn row(&self, child: Child) -> usize {
        match child {
            Child::Body(body) => self.bodies[body].row,
            Child::Group(group) => self.groups[group].row,
        }
    }

    /// The place of a child among all ids.
    pub fn rank(&self, child: Child) -> usize {
        match child {
            Child::Body(body) => self.bodies[body].rank,
            Child::Group(group) => self.groups[group].rank,
        }
    }
}

/// The nodes by their ids; of one id, as they come.
fn by_id(graph: &Graph) -> Vec<usize> {
    let id = |place: usize| graph.nodes.get(place).map(|node| node.id.as_str());
    sorted(graph.nodes.len(), &mut |one, other| id(one) < id(other))
}

/// Sizes across and along the flow.
fn across(turned: bool, width: i64, height: i64) -> (f64, f64) {
    if turned { (height as f64, width as f64) } else { (width as f64, height as f64) }
}

/// The container of every node; one that is, in the end, in itself stands outside.
fn parents_of(graph: &Graph, by_id: &[usize]) -> List<Option<usize>> {
    let bound = graph.nodes.len();
    let mut parents: List<Option<usize>> =
        List::from(graph.nodes.iter().map(|node| node.parent.filter(|parent| *parent < bound)).collect());
    for place in by_id.iter().rev().copied() {
        let mut at = parents[place];
        let mut steps = 0;
        while let Some(parent) = at {
            if parent == place {
                parents[place] = None;
            }
            steps += 1;
            at = if parent == place || steps > bound { None } else { parents[parent] };
        }
    }
    parents
}

/// Where the middle of every node stood earlier, across and along the flow.
fn earlier_of(graph: &Graph, earlier: &[Earlier], by_id: &[usize], turned: bool) -> List<Option<(f64, f64)>> {
    let mut was = List::of(None, graph.nodes.len());
    for one in earlier {
        let id = |place: &usize| graph.nodes.get(*place).map(|node| node.id.as_str()).unwrap_or_default();
        if let Ok(rank) = by_id.binary_search_by(|place| id(place).cmp(one.id.as_str()))
            && let Some(place) = by_id.get(rank)
        {
            let px = |px: i64| px.clamp(-FAR, FAR);
            let (x, y) = across(turned, px(one.rect.x), px(one.rect.y));
            let (width, height) = across(turned, px(one.rect.width), px(one.rect.height));
            was[*place] = Some((x + width / 2.0, y + height / 2.0));
        }
    }
    was
}
