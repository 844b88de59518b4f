-- one value: the names of those who passed it on, innermost first, without the source itself
create or replace macro relayed_by(hops, said_by) as
    list_filter(list_transform(hops, lambda hop: hop.name), lambda name: name is distinct from said_by);
