//! The pool: where money stands before and after a reader's changes, exactly.

mod change;
mod likeness;
mod position;
mod sums;

pub use change::{Change, Movable, apply};
pub use likeness::Likeness;
pub use position::{Entry, Origin, Position};
pub use sums::{Cell, Field, Group, Sum, Table, fields_of, group_by, group_by_closeness};
