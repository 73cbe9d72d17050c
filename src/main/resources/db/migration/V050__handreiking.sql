create table handreiking (
    id uuid not null primary key,
    version bigint not null,
    revision int not null,
    slug varchar(80) character set ascii collate ascii_bin not null,
    title varchar(200) not null,
    summary varchar(2000) not null,
    publisher_id uuid not null,
    current_number varchar(20) character set ascii collate ascii_bin not null,
    published_on date not null,
    review_due date,
    source_url varchar(500),
    source varchar(60),
    external_id varchar(120) character set ascii collate ascii_bin,
    demo boolean not null,
    constraint handreiking_slug unique (slug),
    constraint handreiking_external unique (source, external_id),
    constraint handreiking_publisher foreign key (publisher_id) references organisation (id)
);

create table handreiking_package (
    handreiking_id uuid not null,
    inkooppakket_id uuid not null,
    primary key (handreiking_id, inkooppakket_id),
    constraint handreiking_package_handreiking foreign key (handreiking_id) references handreiking (id),
    constraint handreiking_package_inkooppakket foreign key (inkooppakket_id) references inkooppakket (id)
);

create table handreiking_theme (
    handreiking_id uuid not null,
    theme varchar(20) character set ascii collate ascii_bin not null,
    primary key (handreiking_id, theme),
    constraint handreiking_theme_handreiking foreign key (handreiking_id) references handreiking (id)
);

create table handreiking_contact (
    handreiking_id uuid not null,
    position int not null,
    participant_id uuid not null,
    organisation_id uuid not null,
    primary key (handreiking_id, position),
    constraint handreiking_contact_handreiking foreign key (handreiking_id) references handreiking (id),
    constraint handreiking_contact_participant foreign key (participant_id) references participant (id),
    constraint handreiking_contact_organisation foreign key (organisation_id) references organisation (id)
);

create table handreiking_version (
    id uuid not null primary key,
    handreiking_id uuid not null,
    number varchar(20) character set ascii collate ascii_bin not null,
    published_on date not null,
    changes varchar(2000),
    constraint handreiking_version_number unique (handreiking_id, number),
    constraint handreiking_version_handreiking foreign key (handreiking_id) references handreiking (id)
);

create table handreiking_section (
    version_id uuid not null,
    position int not null,
    section_key varchar(80) character set ascii collate ascii_bin not null,
    phase varchar(20) character set ascii collate ascii_bin,
    heading varchar(200) not null,
    body mediumtext not null,
    primary key (version_id, position),
    constraint handreiking_section_key unique (version_id, section_key),
    constraint handreiking_section_version foreign key (version_id) references handreiking_version (id)
);

-- What procurements refer to: a key stays the same across versions.
create table handreiking_item (
    version_id uuid not null,
    position int not null,
    item_key varchar(80) character set ascii collate ascii_bin not null,
    type varchar(20) character set ascii collate ascii_bin not null,
    level varchar(20) character set ascii collate ascii_bin not null,
    phase varchar(20) character set ascii collate ascii_bin,
    text varchar(4000) not null,
    explanation varchar(4000),
    primary key (version_id, position),
    constraint handreiking_item_key unique (version_id, item_key),
    constraint handreiking_item_version foreign key (version_id) references handreiking_version (id)
);
