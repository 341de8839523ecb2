//! A view as a tree of plain values. Views are walked once, into a tree; the tree is what goes to JavaScript and what
//! is written as JSON. Walking every view twice, once for each, would make the program a twentieth larger.

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
    /// value; one that had would come out as `null`.
    pub fn of(view: &impl Serialize) -> Tree {
        view.serialize(Grower).unwrap_or(Tree::Null)
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

/// A kind of value that no view has.
#[derive(Debug)]
pub struct Foreign;

impl fmt::Display for Foreign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a kind of value that no view has")
    }
}

impl std::error::Error for Foreign {}

impl ser::Error for Foreign {
    fn custom<T: fmt::Display>(_message: T) -> Foreign {
        Foreign
    }
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
        $(fn $method(self, $(_: $kind),*) -> Result<Tree, Foreign> {
            Err(Foreign)
        })+
    };
}

impl Serializer for Grower {
    type Ok = Tree;
    type Error = Foreign;
    type SerializeSeq = ListGrower;
    type SerializeStruct = StructGrower;
    type SerializeTuple = Impossible<Tree, Foreign>;
    type SerializeTupleStruct = Impossible<Tree, Foreign>;
    type SerializeTupleVariant = Impossible<Tree, Foreign>;
    type SerializeMap = Impossible<Tree, Foreign>;
    type SerializeStructVariant = Impossible<Tree, Foreign>;

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

    fn serialize_bool(self, truth: bool) -> Result<Tree, Foreign> {
        Ok(Tree::Bool(truth))
    }

    fn serialize_i32(self, number: i32) -> Result<Tree, Foreign> {
        Ok(Tree::Number(number.into()))
    }

    fn serialize_i64(self, number: i64) -> Result<Tree, Foreign> {
        Ok(Tree::Number(number))
    }

    fn serialize_u64(self, number: u64) -> Result<Tree, Foreign> {
        i64::try_from(number).map(Tree::Number).map_err(|_| Foreign)
    }

    fn serialize_str(self, text: &str) -> Result<Tree, Foreign> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn serialize_none(self) -> Result<Tree, Foreign> {
        Ok(Tree::Null)
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Result<Tree, Foreign> {
        value.serialize(self)
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<ListGrower, Foreign> {
        Ok(ListGrower(Vec::with_capacity(length.unwrap_or(0))))
    }

    fn serialize_struct(self, _name: &'static str, length: usize) -> Result<StructGrower, Foreign> {
        Ok(StructGrower(Vec::with_capacity(length)))
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, _: &T) -> Result<Tree, Foreign> {
        Err(Foreign)
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Tree, Foreign> {
        Err(Foreign)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Foreign> {
        Err(Foreign)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Foreign> {
        Err(Foreign)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Foreign> {
        Err(Foreign)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Foreign> {
        Err(Foreign)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Foreign> {
        Err(Foreign)
    }
}

impl SerializeSeq for ListGrower {
    type Ok = Tree;
    type Error = Foreign;

    fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Result<(), Foreign> {
        self.0.push(value.serialize(Grower)?);
        Ok(())
    }

    fn end(self) -> Result<Tree, Foreign> {
        Ok(Tree::List(self.0))
    }
}

impl SerializeStruct for StructGrower {
    type Ok = Tree;
    type Error = Foreign;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Result<(), Foreign> {
        self.0.push((name, value.serialize(Grower)?));
        Ok(())
    }

    fn end(self) -> Result<Tree, Foreign> {
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

    #[test]
    fn a_kind_of_value_that_no_view_has_is_null() {
        assert_eq!(Tree::of(&1.5), Tree::Null);
    }
}
