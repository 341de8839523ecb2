//! Names and the places they stand for. One kind of map serves every room, so that the program carries it once.

use std::collections::BTreeMap;

/// Which place each name stands for; the first to claim a name keeps it.
///
/// ```
/// use locality::index::Index;
/// let mut index = Index::default();
/// assert!(index.claim("ccg", 0) && !index.claim("ccg", 1));
/// assert_eq!((index.find("ccg"), index.find("icb")), (Some(0), None));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Index(BTreeMap<String, usize>);

impl Index {
    /// Claims a name for a place; `false` where it is taken.
    pub fn claim(&mut self, name: &str, place: usize) -> bool {
        if self.0.contains_key(name) {
            return false;
        }
        self.0.insert(name.to_owned(), place);
        true
    }

    /// The place that a name stands for.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }
}
