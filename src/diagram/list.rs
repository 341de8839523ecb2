//! A list that can be asked for any place: beyond its end stands a spare value, so that no place stops the program.

use std::ops::{Index, IndexMut};

/// A list with a spare value for every place beyond its end.
#[derive(Debug, Clone, Default)]
pub struct List<T> {
    items: Vec<T>,
    spare: T,
}

impl<T> List<T> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// One after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }

    /// One after the other, to change.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.items.iter_mut()
    }

    /// One more.
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Changes the places of two.
    pub fn swap(&mut self, one: usize, other: usize) {
        if one.max(other) < self.items.len() {
            self.items.swap(one, other);
        }
    }
}

impl<T: Clone + Default> List<T> {
    /// `count` times the same value.
    pub fn of(value: T, count: usize) -> List<T> {
        List { items: vec![value; count], spare: T::default() }
    }

    /// A list of what is there.
    pub fn from(items: Vec<T>) -> List<T> {
        List { items, spare: T::default() }
    }
}

impl<T> Index<usize> for List<T> {
    type Output = T;

    fn index(&self, place: usize) -> &T {
        self.items.get(place).unwrap_or(&self.spare)
    }
}

impl<T> IndexMut<usize> for List<T> {
    fn index_mut(&mut self, place: usize) -> &mut T {
        self.items.get_mut(place).unwrap_or(&mut self.spare)
    }
}
