//! A view as a tree of plain values. Views are walked once, into a tree; the tree is what goes to JavaScript and what
//! is written as JSON: code that walks every view is in the program once, not once for each.

use std::fmt;

use serde::ser::{self, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};

/// A plain value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// Nothing.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number, within the bounds of money.
    Number(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// A struct: names are the program's own, never a user's.
    Struct(Vec<(&'static str, Tree)>),
}

impl Tree {
    /// The tree of a view. Views are structs of texts, whole numbers, lists and options, and have no other kind of
    /// value.
    pub fn of(view: &impl Serialize) -> Tree {
        let Ok(tree) = view.serialize(Grower);
        tree
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Tree::Null => serializer.serialize_none(),
            Tree::Bool(truth) => serializer.serialize_bool(*truth),
            Tree::Number(number) => serializer.serialize_i64(*number),
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::List(items) => serializer.collect_seq(items),
            Tree::Struct(fields) => {
                let mut object = serializer.serialize_struct("", fields.len())?;
                for (name, value) in fields {
                    object.serialize_field(name, value)?;
                }
                object.end()
            }
        }
    }
}

/// An error that there cannot be: nothing that is grown fails, so the program has no code that looks whether it did.
#[derive(Debug)]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_message: T) -> Never {
        foreign()
    }
}

/// For kinds of value that no view has, and values that refuse to be written.
fn foreign<T>() -> T {
    std::process::abort()
}

/// Grows a tree.
struct Grower;

/// Grows a list.
struct ListGrower(Vec<Tree>);

/// Grows a struct.
struct StructGrower(Vec<(&'static str, Tree)>);

/// Refuses the kinds of value that no view has.
macro_rules! foreign {
    ($($method:ident($($kind:ty),*);)+) => {
        $(fn $method(self, $(_: $kind),*) -> Result<Tree, Never> {
            foreign()
        })+
    };
}

impl Serializer for Grower {
    type Ok = Tree;
    type Error = Never;
    type SerializeSeq = ListGrower;
    type SerializeStruct = StructGrower;
    type SerializeTuple = Impossible<Tree, Never>;
    type SerializeTupleStruct = Impossible<Tree, Never>;
    type SerializeTupleVariant = Impossible<Tree, Never>;
    type SerializeMap = Impossible<Tree, Never>;
    type SerializeStructVariant = Impossible<Tree, Never>;

    foreign! {
        serialize_i8(i8);
        serialize_i16(i16);
        serialize_u8(u8);
        serialize_u16(u16);
        serialize_u32(u32);
        serialize_f32(f32);
        serialize_f64(f64);
        serialize_char(char);
        serialize_bytes(&[u8]);
        serialize_unit();
        serialize_unit_struct(&'static str);
        serialize_unit_variant(&'static str, u32, &'static str);
    }

    fn serialize_bool(self, truth: bool) -> Result<Tree, Never> {
        Ok(Tree::Bool(truth))
    }

    fn serialize_i32(self, number: i32) -> Result<Tree, Never> {
        Ok(Tree::Number(number.into()))
    }

    fn serialize_i64(self, number: i64) -> Result<Tree, Never> {
        Ok(Tree::Number(number))
    }

    fn serialize_u64(self, number: u64) -> Result<Tree, Never> {
        Ok(Tree::Number(i64::try_from(number).unwrap_or(i64::MAX)))
    }

    fn serialize_str(self, text: &str) -> Result<Tree, Never> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn serialize_none(self) -> Result<Tree, Never> {
        Ok(Tree::Null)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Tree, Never> {
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<ListGrower, Never> {
        Ok(ListGrower(Vec::with_capacity(length.unwrap_or(0))))
    }

    fn serialize_struct(self, _name: &'static str, length: usize) -> Result<StructGrower, Never> {
        Ok(StructGrower(Vec::with_capacity(length)))
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, _: &T) -> Result<Tree, Never> {
        foreign()
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Tree, Never> {
        foreign()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Never> {
        foreign()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Never> {
        foreign()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        foreign()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Never> {
        foreign()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Never> {
        foreign()
    }
}

impl SerializeSeq for ListGrower {
    type Ok = Tree;
    type Error = Never;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Never> {
        self.0.push(value.serialize(Grower)?);
        Ok(())
    }

    fn end(self) -> Result<Tree, Never> {
        Ok(Tree::List(self.0))
    }
}

impl SerializeStruct for StructGrower {
    type Ok = Tree;
    type Error = Never;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), Never> {
        self.0.push((name, value.serialize(Grower)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, Never> {
        Ok(Tree::Struct(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    struct View<'v> {
        text: &'v str,
        count: usize,
        pence: Option<i64>,
        list: Vec<bool>,
    }

    #[test]
    fn a_tree_is_written_as_the_view_would_be() {
        for pence in [None, Some(-5)] {
            let view = View { text: "“é”\n", count: 3, pence, list: vec![true, false] };
            let direct = serde_json::to_string(&view).unwrap();
            assert_eq!(serde_json::to_string(&Tree::of(&view)).unwrap(), direct);
        }
    }
}
