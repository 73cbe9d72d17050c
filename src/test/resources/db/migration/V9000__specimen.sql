-- For tests only: documents of the index that belong to no module
create table specimen (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    document longtext not null
);
