// Tables of contracts and of who commissions them.
export {};
