-- What was imported from where: finds the row of an external id again, and knows which lines changed.
create table import_line (
    source varchar(60) not null,
    file_name varchar(60) character set ascii collate ascii_bin not null,
    external_id varchar(120) character set ascii collate ascii_bin not null,
    item_id uuid not null,
    digest char(64) character set ascii collate ascii_bin not null,
    primary key (source, file_name, external_id),
    index import_line_external (file_name, external_id)
);
