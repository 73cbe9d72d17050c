create table board (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    slug varchar(40) character set ascii collate ascii_bin not null,
    constraint board_slug unique (slug)
);

-- The one regional board; its name is a text of the interface.
insert into board (id, version, revision, slug) values ('01890000-0000-7000-8000-000000000001', 0, 0, 'regionaal');

create table topic (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    board_id uuid not null,
    inkooppakket_id uuid,
    title varchar(200) not null,
    body mediumtext not null,
    author_id uuid,
    created_at datetime(6) not null,
    edited_at datetime(6),
    status varchar(20) character set ascii collate ascii_bin not null,
    last_activity_at datetime(6) not null,
    post_count int not null,
    request_key varchar(40) character set ascii collate ascii_bin,
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint topic_request unique (request_key),
    constraint topic_external unique (source, external_id),
    constraint topic_board foreign key (board_id) references board (id),
    constraint topic_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id),
    constraint topic_author foreign key (author_id) references participant (id)
);

create index topic_activity on topic (last_activity_at, id);
create index topic_package_activity on topic (inkooppakket_id, last_activity_at, id);

-- The request key is made with the form, so that a click too many or a retry adds nothing.
create table post (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    topic_id uuid not null,
    body mediumtext not null,
    author_id uuid,
    created_at datetime(6) not null,
    edited_at datetime(6),
    status varchar(20) character set ascii collate ascii_bin not null,
    request_key varchar(40) character set ascii collate ascii_bin,
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint post_request unique (request_key),
    constraint post_external unique (source, external_id),
    constraint post_topic foreign key (topic_id) references topic (id),
    constraint post_author foreign key (author_id) references participant (id)
);

create index post_topic_created on post (topic_id, created_at, id);

create table topic_read (
    topic_id uuid not null,
    participant_id uuid not null,
    read_until datetime(6) not null,
    primary key (topic_id, participant_id),
    constraint topic_read_topic foreign key (topic_id) references topic (id),
    constraint topic_read_participant foreign key (participant_id) references participant (id)
);
