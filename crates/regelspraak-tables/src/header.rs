//! What the columns of a table mean.

use regelspraak::{AttributeId, Message, ObjectTypeId, Program, RoleId, TraitId};

use crate::error::TableError;

/// The column that names an object.
pub(crate) const ID: &str = "id";

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Column {
    Id,
    Attribute(AttributeId),
    Trait(TraitId),
    /// The id of the object in a single role.
    Role(RoleId, ObjectTypeId),
}

/// Resolves the header of a table about objects of one type.
pub(crate) fn read(
    program: &Program,
    object_type: ObjectTypeId,
    path: &str,
    names: &[String],
) -> Result<Vec<Column>, TableError> {
    let mut columns = Vec::with_capacity(names.len());
    for (number, name) in (1..).zip(names) {
        let error = |message| TableError::new(path, 1, number, message);
        if names[..number - 1].contains(name) {
            return Err(error(Message::new(
                format!("de kolom `{name}` staat er twee keer"),
                format!("the column `{name}` is there twice"),
            )));
        }
        columns.push(column(program, object_type, name).map_err(error)?);
    }
    Ok(columns)
}

fn column(program: &Program, object_type: ObjectTypeId, name: &str) -> Result<Column, Message> {
    if name == ID {
        return Ok(Column::Id);
    }
    if let Some(id) = program.attribute(object_type, name) {
        return Ok(Column::Attribute(id));
    }
    if let Some(id) = program.trait_(object_type, name) {
        return Ok(Column::Trait(id));
    }
    let declared = &program.object_type_info(object_type).name;
    match program.role(object_type, name) {
        Some(id) => {
            let role = program.role_info(id);
            if role.many {
                return Err(Message::new(
                    format!("de rol `{name}` kan meerdere objecten hebben; zet een kolom in de andere tabel"),
                    format!("the role `{name}` can hold several objects; put a column in the other table"),
                ));
            }
            Ok(Column::Role(id, role.to))
        }
        None => Err(Message::new(
            format!("`{name}` is geen attribuut, kenmerk of rol van `{declared}`"),
            format!("`{name}` is not an attribute, kenmerk or role of `{declared}`"),
        )),
    }
}
