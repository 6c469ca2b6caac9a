//! Writing a backup while the store keeps running: one transaction that sees one moment.

use super::{
    FORMAT, MAGIC, PAGE,
    format::{END, HashingWriter, ROW, TABLE, TABLE_END, kind_byte, write_bytes, write_value},
    sealed::SealingWriter,
};
use crate::{
    Store, StoreError,
    engine::{Connection, Value},
    schema::{KEPT, Table, migrate::SCHEMA_VERSION},
};
use flate2::{Compression, write::GzEncoder};
use std::io::{self, Write};

impl Store {
    /// Writes everything but sessions to one file that every engine can read, while others read and write. The file
    /// shows one moment. `progress` gets the rows written and the rows there are.
    pub async fn backup(
        &self,
        out: &mut (dyn Write + Send),
        progress: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<(), StoreError> {
        let mut snapshot = self.engine().snapshot().await?;
        let mut connection = snapshot.connection();
        let mut total = 0;
        for table in KEPT {
            total += table.count(&mut connection).await?;
        }
        let mut file = HashingWriter::new(out);
        let head = file.write_all(MAGIC).and_then(|()| file.write_all(&FORMAT.to_be_bytes()));
        head.map_err(StoreError::BackupFile)?;
        // Most bytes are sealed and do not get shorter however long one tries.
        let mut content = GzEncoder::new(SealingWriter::new(file, self.keys())?, Compression::fast());
        content.write_all(&SCHEMA_VERSION.to_be_bytes()).map_err(StoreError::BackupFile)?;
        let mut done = 0;
        for table in KEPT {
            write_table(table, &mut connection, &mut content, &mut |rows| {
                done += rows;
                progress(done, total);
            })
            .await?;
        }
        let end = content
            .write_all(&[END])
            .and_then(|()| content.write_all(&done.to_be_bytes()))
            .and_then(|()| content.finish())
            .and_then(SealingWriter::finish)
            .and_then(HashingWriter::finish);
        end.map_err(StoreError::BackupFile)
    }
}

async fn write_table(
    table: &Table,
    connection: &mut Connection<'_>,
    content: &mut (impl Write + Send),
    progress: &mut (dyn FnMut(u64) + Send),
) -> Result<(), StoreError> {
    write_head(table, content).map_err(StoreError::BackupFile)?;
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let mut last: Option<Vec<Value>> = None;
    let mut rows = 0_u64;
    loop {
        let page = table.page(connection, last.as_deref(), limit).await?;
        for row in &page {
            content.write_all(&[ROW]).map_err(StoreError::BackupFile)?;
            for value in row {
                write_value(content, value).map_err(StoreError::BackupFile)?;
            }
        }
        let count = page.len() as u64;
        rows += count;
        progress(count);
        last = page.into_iter().next_back();
        if last.is_none() {
            break;
        }
    }
    let end = content.write_all(&[TABLE_END]).and_then(|()| content.write_all(&rows.to_be_bytes()));
    end.map_err(StoreError::BackupFile)
}

fn write_head(table: &Table, content: &mut impl Write) -> io::Result<()> {
    content.write_all(&[TABLE])?;
    write_bytes(content, table.name.as_bytes())?;
    let columns = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    content.write_all(&columns.to_be_bytes())?;
    for (name, kind) in table.columns {
        write_bytes(content, name.as_bytes())?;
        content.write_all(&[kind_byte(*kind)])?;
    }
    Ok(())
}
