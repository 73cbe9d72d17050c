-- A search that someone keeps, with the ids of the items it knows.
create table saved_search (
    id            uuid          not null primary key,
    version       bigint        not null,
    revision      int           not null,
    owner_id      uuid          not null,
    name          varchar(100)  not null,
    query         varchar(2000) not null,
    literally     boolean       not null,
    sort          varchar(20)   not null,
    frequency     varchar(10)   not null,
    created_at    datetime(6)   not null,
    looked_at     datetime(6)   not null,
    next_check_at datetime(6),
    -- 16 bytes an id
    known_items   mediumblob    not null,
    constraint saved_search_owner foreign key (owner_id) references participant (id),
    index saved_search_due (next_check_at, owner_id)
);

create table saved_search_filter (
    saved_search_id uuid         not null,
    facet           varchar(20)  not null,
    chosen          varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
    primary key (saved_search_id, facet, chosen),
    constraint saved_search_filter_search foreign key (saved_search_id) references saved_search (id)
);

-- What was new to it lately: ids alone, because whether it may be seen is decided when it is shown.
create table saved_search_find (
    saved_search_id uuid        not null,
    item_id         uuid        not null,
    found_at        datetime(6) not null,
    primary key (saved_search_id, item_id),
    constraint saved_search_find_search foreign key (saved_search_id) references saved_search (id)
);
